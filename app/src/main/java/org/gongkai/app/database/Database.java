package org.gongkai.app.database;

/** The database the program works on. */
sealed interface Database extends AutoCloseable {
    /** As the program: reads and writes rows, owns nothing. Waits until the server accepts connections. */
    Access application();

    /** As the owner of the tables: migrations only. Waits until the server accepts connections. */
    Access owner();

    @Override
    void close();

    /** A server that others look after. */
    record Given(Access application, Access owner) implements Database {
        @Override
        public void close() {}
    }

    /** Our own server, starting while the rest of the program starts. */
    record Own(OwnServer server) implements Database {
        @Override
        public Access application() {
            return server.awaited().access(Secrets.APPLICATION);
        }

        @Override
        public Access owner() {
            return server.awaited().access(Secrets.OWNER);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
