package org.gongkai.app.health;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the program on this machine for pages: {@code Probe PORT PATH…} exits with 0 where all of them come with status
 * 200, otherwise with 1. For machines on which nothing else speaks HTTP.
 */
final class Probe {
    private static final int PATIENCE_MILLIS = 10_000;

    private Probe() {}

    static void main(String[] args) {
        boolean all = true;
        for (int i = 1; i < args.length; i++) {
            all &= answers(args[0], args[i]);
        }
        System.exit(all ? 0 : 1);
    }

    private static boolean answers(String port, String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException nobody) {
            return false;
        }
    }
}
