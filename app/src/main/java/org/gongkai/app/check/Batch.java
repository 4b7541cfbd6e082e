package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.OfficeFile;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;
import org.gongkai.annualreport.archive.ZipLimits;
import org.jspecify.annotations.Nullable;

/**
 * Many files checked one after the other while somebody watches. The files stay packed in memory until the batch is dropped, so
 * that a unit can be opened; what is kept of each is its result.
 */
final class Batch {
    private static final long UNPACKED = 512L << 20;

    /** A file still to be read; {@code refusal} says why not, empty when it may be. */
    record Item(String name, String refusal, Callable<byte[]> content) {}

    private final String id;
    private final Intake.Handed handed;
    private final List<Item> items;
    private final AtomicReferenceArray<UnitLine> lines;
    private volatile int done;
    private volatile boolean finished;
    private volatile boolean dropped;
    private volatile long seen = System.nanoTime();
    private long unpacked;

    Batch(String id, Intake.Handed handed) {
        this.id = id;
        this.handed = handed;
        this.items = items(handed.files());
        this.lines = new AtomicReferenceArray<>(items.size());
    }

    private static List<Item> items(List<Upload> files) {
        List<Item> items = new ArrayList<>();
        for (Upload file : files) {
            if (file.zip() && !OfficeFile.inZip(file.content())) {
                ZipContent zip = opened(file.content());
                for (ZipEntry entry : zip.entries()) {
                    items.add(new Item(entry.name(), entry.refusal(), () -> zip.read(entry)));
                }
            } else {
                items.add(new Item(file.name(), "", file::content));
            }
        }
        if (items.size() > ZipLimits.VISITOR.entries()) {
            throw new RefusedException(Refusal.tooMany());
        }
        return items;
    }

    private static ZipContent opened(byte[] content) {
        try {
            return ZipContent.open(content, ZipLimits.VISITOR);
        } catch (BadArchiveException e) {
            throw new RefusedException(Refusal.of(e));
        }
    }

    /** Works through the files, then once more through those whose year before is among them. */
    void work(ReportDesk desk) {
        for (int i = 0; i < items.size() && !dropped; i++) {
            lines.set(i, first(desk, i));
            done = i + 1;
        }
        if (!dropped) {
            compareYears(desk);
            finished = true;
        }
    }

    private UnitLine first(ReportDesk desk, int i) {
        Item item = items.get(i);
        if (!item.refusal.isEmpty()) {
            return UnitLine.unread(i + 1, item.name, item.refusal);
        }
        if (unpacked > UNPACKED) {
            return UnitLine.unread(i + 1, item.name, "整个压缩包解开后超过 512 MB，后面的没有读。请分成几个压缩包。");
        }
        return UnitLine.of(i + 1, checkPatiently(desk, item));
    }

    /** A batch can wait: when the desk is full it asks again. */
    private Checked checkPatiently(ReportDesk desk, Item item) {
        while (true) {
            try {
                return desk.check(item.name, () -> counted(item.content.call()));
            } catch (RefusedException e) {
                if (dropped || Thread.currentThread().isInterrupted()) {
                    return new Checked.Unread(item.name, e.refusal().reason());
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] counted(byte[] content) {
        unpacked += content.length;
        if (ZipContent.looksLikeZip(content) && !OfficeFile.inZip(content)) {
            throw new RefusedException(Refusal.badZip("压缩包里的压缩包不打开。请解开后再打包。"));
        }
        return content;
    }

    private void compareYears(ReportDesk desk) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            UnitLine line = lines.get(i);
            if (line.year() != null) {
                places.putIfAbsent(line.unit() + line.year(), i);
            }
        }
        for (int i = 0; i < items.size() && !dropped; i++) {
            UnitLine line = lines.get(i);
            Integer before = line.year() == null ? null : places.get(line.unit() + (line.year() - 1));
            if (before != null && open(desk, i + 1, before + 1) instanceof Checked.Read both) {
                lines.set(i, UnitLine.of(i + 1, both));
            }
        }
    }

    /** Reads one unit again, beside its year before when that is among the files. */
    Checked open(ReportDesk desk, int number) {
        UnitLine line = line(number);
        if (line.previousYear() != null) {
            for (int i = 0; i < items.size(); i++) {
                UnitLine other = lines.get(i);
                if (other != null
                        && other.unit().equals(line.unit())
                        && line.previousYear().equals(other.year())) {
                    return open(desk, number, i + 1);
                }
            }
        }
        return read(desk, number);
    }

    private Checked open(ReportDesk desk, int number, int before) {
        Checked report = read(desk, number);
        Checked previous = read(desk, before);
        return report instanceof Checked.Read now && previous instanceof Checked.Read then
                ? desk.beside(now, then)
                : report;
    }

    private Checked read(ReportDesk desk, int number) {
        Item item = items.get(number - 1);
        return item.refusal.isEmpty()
                ? desk.check(item.name, item.content)
                : new Checked.Unread(item.name, item.refusal);
    }

    /** The result of one unit; refused as gone when there is no such unit, or not yet. */
    UnitLine line(int number) {
        UnitLine line = number >= 1 && number <= items.size() ? lines.get(number - 1) : null;
        if (line == null) {
            throw new RefusedException(Refusal.gone());
        }
        return line;
    }

    String id() {
        return id;
    }

    int size() {
        return items.size();
    }

    int done() {
        return done;
    }

    boolean finished() {
        return finished;
    }

    /** The file worked on now, or null. */
    @Nullable
    String current() {
        int now = done;
        return now < items.size() ? items.get(now).name : null;
    }

    /** The results so far, in the order of the files. */
    List<UnitLine> lines() {
        List<UnitLine> some = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            some.add(Objects.requireNonNull(lines.get(i)));
        }
        return some;
    }

    void look() {
        seen = System.nanoTime();
    }

    /** Nanoseconds since somebody last looked. */
    long unseen() {
        return System.nanoTime() - seen;
    }

    /** Ends the work and gives the memory back. */
    synchronized void drop() {
        if (!dropped) {
            dropped = true;
            handed.close();
        }
    }
}
