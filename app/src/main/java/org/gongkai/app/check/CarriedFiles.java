package org.gongkai.app.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.annualreport.extract.Extract;
import org.jspecify.annotations.Nullable;

/**
 * The texts a page was made from, as they travel with the page and come back with what is answered on it, since nothing is kept
 * here (decision 11). What comes back may be anything: it is bounded, and used for nothing but to be read again.
 */
record CarriedFiles(
        String file, Extract.Text text, @Nullable String previousFile, Extract.@Nullable Text previousText) {
    private static final int PACKED = 2 << 20;
    private static final int CHARACTERS = 4_000_000;
    private static final int PLACES = 200_000;

    static CarriedFiles of(Checked.Read read) {
        return new CarriedFiles(read.file(), read.text(), read.previousFile(), read.previousText());
    }

    /** For a hidden field; null when there is too much to travel. */
    @Nullable
    String packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            write(out, file);
            write(out, text);
            out.writeBoolean(previousText != null);
            if (previousText != null) {
                write(out, previousFile == null ? "" : previousFile);
                write(out, previousText);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.size() > PACKED ? null : Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Throws {@link RefusedException} for what was not packed here. */
    static CarriedFiles unpacked(String packed) {
        if (packed.length() > PACKED / 3 * 4 + 4) {
            throw new RefusedException(Refusal.brokenPage());
        }
        try (var in = new DataInputStream(new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(packed))))) {
            String file = FileName.safe(string(in));
            Extract.Text text = text(in);
            return in.readBoolean()
                    ? new CarriedFiles(file, text, FileName.safe(string(in)), text(in))
                    : new CarriedFiles(file, text, null, null);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(Refusal.brokenPage());
        }
    }

    private static void write(DataOutputStream out, Extract.Text text) throws IOException {
        write(out, text.printed());
        out.writeBoolean(text.closedCells());
        out.writeInt(text.byMachine().size());
        for (Place place : text.byMachine()) {
            out.writeInt(place.start());
            out.writeInt(place.end());
        }
    }

    private static void write(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Extract.Text text(DataInputStream in) throws IOException {
        String printed = string(in);
        boolean closedCells = in.readBoolean();
        int count = bounded(in.readInt(), PLACES);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new Place(in.readInt(), bounded(in.readInt(), printed.length())));
        }
        return new Extract.Text(printed, closedCells, places);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = bounded(in.readInt(), 2 * CHARACTERS);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut short");
        }
        return new String(bytes, StandardCharsets.UTF_16BE);
    }

    private static int bounded(int number, int limit) throws IOException {
        if (number < 0 || number > limit) {
            throw new IOException("out of bounds");
        }
        return number;
    }
}
