package org.gongkai.app.database;

/** How one role reaches the database. */
record Access(String url, String role, String password) {
    @Override
    public String toString() {
        return role + " @ " + url;
    }
}
