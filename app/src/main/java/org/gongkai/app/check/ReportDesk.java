package org.gongkai.app.check;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.annualreport.extract.PictureReader;
import org.gongkai.annualreport.ocr.ScannedPages;
import org.gongkai.annualreport.read.ReportReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where reports are read and checked: a few threads of their own with a short queue, so that one hard file keeps nobody else
 * waiting for a page, and a time limit a file. Scans, which an OCR engine reads page by page, have a desk of their own with more
 * time, so that they keep no other report waiting.
 */
@Component
class ReportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int WAITING = 64;

    /** Some four seconds a page and two pages at once: forty pages. */
    private static final Duration SCAN_LIMIT = Duration.ofSeconds(90);

    private static final int SCANS_WAITING = 16;

    private final ThreadPoolExecutor desk;
    private final ThreadPoolExecutor scanDesk;

    ReportDesk() {
        this.desk = desk("report-desk-", Math.max(2, Runtime.getRuntime().availableProcessors() / 2), WAITING);
        this.scanDesk = desk("scan-desk-", 1, SCANS_WAITING);
    }

    private static ThreadPoolExecutor desk(String name, int seats, int waiting) {
        var desk = new ThreadPoolExecutor(
                seats,
                seats,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name(name, 0).factory());
        desk.allowCoreThreadTimeOut(true);
        return desk;
    }

    @PreDestroy
    void close() {
        desk.shutdownNow();
        scanDesk.shutdownNow();
    }

    /** Reads a file and checks it. */
    Checked check(Upload file) {
        return check(file.name(), file::content);
    }

    /** Reads a file whose bytes are still to be unpacked, and checks it. */
    Checked check(String name, Callable<byte[]> content) {
        byte[][] unpacked = new byte[1][];
        var scanned = new AtomicBoolean();
        PictureReader later = _ -> {
            scanned.set(true);
            return new Extract.Refused("扫描件还没有识别。请稍后再试。");
        };
        Checked checked = within(desk, LIMIT, name, () -> {
            unpacked[0] = content.call();
            return read(name, FileText.of(unpacked[0], later));
        });
        return scanned.get()
                ? within(
                        scanDesk,
                        SCAN_LIMIT,
                        name,
                        () -> read(name, FileText.of(unpacked[0], ScannedPages.installed())))
                : checked;
    }

    private static Checked read(String name, Extract extract) {
        return switch (extract) {
            case Extract.Refused refused -> new Checked.Unread(name, refused.reason());
            case Extract.Text text ->
                switch (ReportReader.read(text)) {
                    case AnnualReport report ->
                        new Checked.Read(name, report, null, null, ReportChecker.check(report, null), text, null);
                    case Reading.Refused refused -> new Checked.Unread(name, refused.reason());
                };
        };
    }

    /** Checks a report again beside the report of the year before. */
    Checked beside(Checked.Read report, Checked.Read previous) {
        return within(
                desk,
                LIMIT,
                report.file(),
                () -> new Checked.Read(
                        report.file(),
                        report.report(),
                        previous.report(),
                        previous.file(),
                        ReportChecker.check(report.report(), previous.report()),
                        report.text(),
                        previous.text()));
    }

    /** Does other work on a report within the time of one; throws {@link RefusedException} where it takes too long. */
    <T> T work(Callable<T> work) {
        try {
            return timed(desk, LIMIT, work);
        } catch (TimeoutException e) {
            throw new RefusedException(Refusal.tooLong());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("a report could not be worked on", e.getCause());
        }
    }

    private static Checked within(ThreadPoolExecutor desk, Duration limit, String name, Callable<Checked> work) {
        try {
            return timed(desk, limit, work);
        } catch (TimeoutException e) {
            return new Checked.Unread(name, limit.toSeconds() + " 秒内没有读完，已停止。文件可能嵌套太深或不是年报，请另存为纯文本再交来。");
        } catch (ExecutionException e) {
            return failed(name, e.getCause());
        }
    }

    private static <T> T timed(ThreadPoolExecutor desk, Duration limit, Callable<T> work)
            throws TimeoutException, ExecutionException {
        try {
            var running = desk.submit(work);
            try {
                return running.get(limit.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                running.cancel(true);
                throw e;
            }
        } catch (RejectedExecutionException e) {
            throw new RefusedException(Refusal.busy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.busy());
        }
    }

    private static Checked failed(String name, @Nullable Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return new Checked.Unread(name, refused.refusal().reason());
        }
        if (cause instanceof BadArchiveException bad) {
            return new Checked.Unread(name, bad.reason());
        }
        LOG.error("a report could not be checked", cause);
        return new Checked.Unread(name, "系统没能读完这份文件，差错已记入日志（不含文件内容）。请另存为纯文本再试。");
    }

    /** The later of two reports checked beside the earlier; null when they are not two years of one organ. */
    @Nullable
    Checked twoYears(Checked first, Checked second) {
        if (!(first instanceof Checked.Read one) || !(second instanceof Checked.Read two)) {
            return null;
        }
        Integer year = one.report().year();
        Integer other = two.report().year();
        if (year == null || other == null || year.equals(other)) {
            return null;
        }
        if (!sameOrgan(one.report().organ(), two.report().organ())) {
            return null;
        }
        return year > other ? beside(one, two) : beside(two, one);
    }

    /** A report may leave the city's name out of its title, or the organ altogether. */
    static boolean sameOrgan(@Nullable String one, @Nullable String two) {
        return one == null || two == null || one.contains(two) || two.contains(one);
    }
}
