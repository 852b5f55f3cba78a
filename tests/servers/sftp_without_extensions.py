"""An SFTP server that renames over no existing file and has no extension, as old servers are.

Arguments: port, host key, authorized keys, folder, user, password.
"""

import asyncio
import os
import sys

import asyncssh
import asyncssh.sftp

PORT, HOST_KEY, AUTHORIZED_KEYS, FOLDER, USER, PASSWORD = sys.argv[1:]

# It says how much room there is, and nothing else that is not in the standard.
asyncssh.sftp.SFTPServerHandler._extensions = [(b"statvfs@openssh.com", b"2")]


class Users(asyncssh.SSHServer):
    """One user, with a password."""

    def password_auth_supported(self):
        return True

    def validate_password(self, username, password):
        return username == USER and password == PASSWORD

    def begin_auth(self, username):
        return True


class Files(asyncssh.SFTPServer):
    """The files of one folder, whose root is the server's."""

    def __init__(self, channel):
        super().__init__(channel, chroot=FOLDER)

    def rename(self, oldpath, newpath):
        if os.path.lexists(self.map_path(newpath)):
            raise asyncssh.SFTPFailure("it exists")
        return super().rename(oldpath, newpath)


async def serve():
    await asyncssh.create_server(
        Users,
        "127.0.0.1",
        int(PORT),
        server_host_keys=[HOST_KEY],
        authorized_client_keys=AUTHORIZED_KEYS,
        sftp_factory=Files,
    )
    await asyncio.get_running_loop().create_future()


asyncio.run(serve())
