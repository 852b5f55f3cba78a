"""wsgidav with TLS.

Arguments: port, certificate, its key, folder, user, password.
"""

import logging
import sys

from cheroot import wsgi
from cheroot.ssl.builtin import BuiltinSSLAdapter
from wsgidav.wsgidav_app import WsgiDAVApp

PORT, CERTIFICATE, KEY, FOLDER, USER, PASSWORD = sys.argv[1:]

logging.disable()
application = WsgiDAVApp(
    {
        "provider_mapping": {"/": FOLDER},
        "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
        "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
        "verbose": 0,
    }
)
server = wsgi.Server(("127.0.0.1", int(PORT)), application, numthreads=20)
server.ssl_adapter = BuiltinSSLAdapter(CERTIFICATE, KEY)
server.error_log = lambda *arguments, **named: None
server.start()
