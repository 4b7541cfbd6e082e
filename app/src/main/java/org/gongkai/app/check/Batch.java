package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.OfficeFile;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipLimits;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.CityCheck;
import org.gongkai.annualreport.city.CityFile;
import org.gongkai.annualreport.city.CityFiles;
import org.gongkai.annualreport.city.CityLimits;
import org.gongkai.annualreport.city.CityOptions;
import org.gongkai.annualreport.city.CityProgress;
import org.gongkai.annualreport.city.Unit;
import org.gongkai.annualreport.city.UnitDocument;
import org.gongkai.annualreport.city.UnitReport;
import org.jspecify.annotations.Nullable;

/**
 * Many units' reports checked while somebody watches, together and against the government's own. The files stay packed in memory
 * until the batch is dropped, so that a unit can be opened; what is kept of each is its summary.
 */
final class Batch {
    private final String id;
    private final Intake.Handed handed;
    private final List<CityFile> files;
    private volatile CityOptions options = CityOptions.NONE;
    private volatile Progress progress;
    private volatile @Nullable City city;
    private volatile boolean dropped;
    private volatile long seen = System.nanoTime();

    /** How far the work is; {@code file} is the one just done, empty before the first. */
    record Progress(int done, int of, String file) {}

    Batch(String id, Intake.Handed handed) {
        this.id = id;
        this.handed = handed;
        this.files = files(handed.files());
        this.progress = new Progress(0, files.size(), "");
    }

    private static List<CityFile> files(List<Upload> uploads) {
        List<CityFile> files = new ArrayList<>();
        for (Upload file : uploads) {
            if (file.zip() && !OfficeFile.inZip(file.content())) {
                ZipContent zip = opened(file.content());
                zip.entries()
                        .forEach(
                                entry -> files.add(new CityFile(entry.path(), entry.refusal(), () -> zip.read(entry))));
            } else {
                files.add(new CityFile(file.path(), "", file::content));
            }
        }
        if (files.size() > CityLimits.VISITOR.files()) {
            throw new RefusedException(Refusal.tooMany());
        }
        return List.copyOf(files);
    }

    private static ZipContent opened(byte[] content) {
        try {
            return ZipContent.open(content, ZipLimits.VISITOR);
        } catch (BadArchiveException e) {
            throw new RefusedException(Refusal.of(e));
        }
    }

    /** Works through the files; leaves off quietly when the batch is dropped. */
    void work() {
        try (CityFiles all = CityFiles.ofFiles(files, CityLimits.VISITOR)) {
            city = CityCheck.check(all, options, new CityProgress() {
                @Override
                public void done(int done, int of, String file) {
                    progress = new Progress(done, of, file);
                }

                @Override
                public boolean cancelled() {
                    return dropped;
                }
            });
        } catch (CancellationException whenDropped) {
            // nobody waits for it any more
        }
    }

    /** Makes ready to work once more, on what the visitor says of the city. */
    void again(CityOptions said) {
        options = said;
        progress = new Progress(0, files.size(), "");
        city = null;
    }

    /** The government's report, or a unit's, read again, beside its year before when that is among the files. */
    Checked open(ReportDesk desk, int number) {
        City checked = city().orElseThrow(() -> new RefusedException(Refusal.gone()));
        Unit unit = unit(checked, number);
        UnitReport report = unit.report(checked.year()).orElseThrow(() -> new RefusedException(Refusal.gone()));
        Checked now = read(desk, report);
        Optional<UnitReport> before = unit.report(checked.year() - 1);
        return now instanceof Checked.Read one
                        && before.isPresent()
                        && read(desk, before.get()) instanceof Checked.Read then
                ? desk.beside(one, then)
                : now;
    }

    private static Checked read(ReportDesk desk, UnitReport report) {
        return desk.check(
                report.path(),
                () -> UnitDocument.of(report, CityLimits.VISITOR)
                        .orElseThrow(() -> new RefusedException(Refusal.gone())));
    }

    /** The government, where there is one, as number 0, then the units by name from 1. */
    static SortedMap<Integer, Unit> numbered(City city) {
        SortedMap<Integer, Unit> numbered = new TreeMap<>();
        city.government().ifPresent(unit -> numbered.put(0, unit));
        for (int i = 0; i < city.units().size(); i++) {
            numbered.put(i + 1, city.units().get(i));
        }
        return numbered;
    }

    private static Unit unit(City city, int number) {
        Unit unit = numbered(city).get(number);
        if (unit == null) {
            throw new RefusedException(Refusal.gone());
        }
        return unit;
    }

    String id() {
        return id;
    }

    int size() {
        return files.size();
    }

    CityOptions options() {
        return options;
    }

    Progress progress() {
        return progress;
    }

    /** The result; absent while the work goes on. */
    Optional<City> city() {
        return Optional.ofNullable(city);
    }

    boolean finished() {
        return city != null;
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
