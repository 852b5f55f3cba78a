"""An FTP server with TLS that renames over no existing file, as some do, and makes files that only their owner may read.

Arguments: port, certificate, its key, folder, user, password, first port for data, the one after the last.
"""

import errno
import logging
import os
import sys

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.filesystems import AbstractedFS
from pyftpdlib.handlers import TLS_FTPHandler
from pyftpdlib.servers import ThreadedFTPServer

PORT, CERTIFICATE, KEY, FOLDER, USER, PASSWORD, FIRST, END = sys.argv[1:]


class Files(AbstractedFS):
    def rename(self, src, dst):
        if os.path.lexists(dst):
            raise FileExistsError(errno.EEXIST, "it exists")
        super().rename(src, dst)


os.umask(0o077)
logging.disable()
authorizer = DummyAuthorizer()
authorizer.add_user(USER, PASSWORD, FOLDER, perm="elradfmwMT")
handler = type("Handler", (TLS_FTPHandler,), {})
handler.authorizer = authorizer
handler.abstracted_fs = Files
handler.certfile = CERTIFICATE
handler.keyfile = KEY
handler.tls_control_required = True
handler.tls_data_required = True
handler.passive_ports = range(int(FIRST), int(END))
handler.auth_failed_timeout = 0.1
ThreadedFTPServer(("127.0.0.1", int(PORT)), handler).serve_forever()
