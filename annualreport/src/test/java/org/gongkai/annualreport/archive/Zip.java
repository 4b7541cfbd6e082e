package org.gongkai.annualreport.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of every kind that people and attackers make. */
public final class Zip {
    private static final int CENTRAL = 0x02014b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    private Zip(Charset names) {
        this.zip = new ZipOutputStream(bytes, names);
    }

    public static Zip utf8() {
        return new Zip(StandardCharsets.UTF_8);
    }

    /** As Chinese Windows names its files. */
    public static Zip gbk() {
        return new Zip(Charset.forName("GBK"));
    }

    public Zip with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same zip with the mark of a password on its first entry. */
    byte[] locked() {
        byte[] zip = bytes();
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = directory(buffer);
        buffer.putShort(at + 8, (short) (buffer.getShort(at + 8) | 1));
        return zip;
    }

    /** The same zip whose directory says that its first entry is small. */
    byte[] understated() {
        byte[] zip = bytes();
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(directory(buffer) + 24, 1000);
        return zip;
    }

    private static int directory(ByteBuffer zip) {
        int at = 0;
        while (zip.getInt(at) != CENTRAL) {
            at++;
        }
        return at;
    }
}
