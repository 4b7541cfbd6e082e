package org.gongkai.annualreport.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The bytes of a zip, wherever they are: parts of it, by position, little-endian. */
interface ZipBytes {
    long size();

    /** A part; the buffer begins at 0 and holds exactly {@code length} bytes. Fails where the zip has no such part. */
    ByteBuffer part(long position, int length) throws IOException;

    static ZipBytes of(byte[] content) {
        return new ZipBytes() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public ByteBuffer part(long position, int length) throws IOException {
                check(this, position, length);
                return ByteBuffer.wrap(content, (int) position, length).slice().order(ByteOrder.LITTLE_ENDIAN);
            }
        };
    }

    /** Reads by position, so that several threads may read at once and a large file is never held. */
    static ZipBytes of(FileChannel file) throws IOException {
        long size = file.size();
        return new ZipBytes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public ByteBuffer part(long position, int length) throws IOException {
                check(this, position, length);
                ByteBuffer part = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
                while (part.hasRemaining()) {
                    if (file.read(part, position + part.position()) < 0) {
                        throw new EOFException();
                    }
                }
                return part.flip();
            }
        };
    }

    private static void check(ZipBytes zip, long position, int length) throws EOFException {
        if (position < 0 || length < 0 || position > zip.size() - length) {
            throw new EOFException("no " + length + " bytes at " + position);
        }
    }
}
