package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** PNG and JPEG pictures that lie in the middle of other bytes. */
final class PackedPictures {
    private static final int MOST = 20;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};

    private PackedPictures() {}

    static List<byte[]> in(byte[] bytes) {
        List<byte[]> found = new ArrayList<>();
        for (int i = 0; i + 8 < bytes.length && found.size() < MOST; i++) {
            int end = starts(bytes, i, PNG)
                    ? end(bytes, i, PNG_END)
                    : starts(bytes, i, JPEG) ? end(bytes, i, JPEG_END) : -1;
            if (end > 0) {
                found.add(Arrays.copyOfRange(bytes, i, end));
                i = end - 1;
            }
        }
        return found;
    }

    private static int end(byte[] bytes, int from, byte[] sign) {
        for (int i = from; i + sign.length <= bytes.length; i++) {
            if (starts(bytes, i, sign)) {
                return i + sign.length;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, int at, byte[] sign) {
        return at + sign.length <= bytes.length && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }
}
