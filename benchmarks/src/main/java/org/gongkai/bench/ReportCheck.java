package org.gongkai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;
import org.jsoup.Jsoup;

/**
 * Reading and checking reports: against merely taking their text out, and against the limits of a small machine (a cold check
 * within 0.7 s, ten thousand reports within 60 s and 1 GiB on two cores).
 */
final class ReportCheck implements Benchmark {
    private static final int THREADS = 2;

    @Override
    public String name() {
        return "report-check";
    }

    @Override
    public String description() {
        return "读取并核对年报：每秒文件数、规模增长、内存峰值、冷启动，与只取出文字相比";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        int most = full ? 10_000 : 2_000;
        Path folder = root.resolve("benchmarks/target/report-check-" + most);
        List<Path> files = ReportFiles.write(folder, most, full ? most : 500);
        seconds(files.subList(0, most / 10), ReportCheck::check);
        seconds(files.subList(0, most / 10), ReportCheck::text);
        double once = 0;
        double all = 0;
        for (int times : new int[] {1, 10, 100}) {
            List<Path> some = files.subList(0, most / 100 * times);
            all = seconds(some, ReportCheck::check);
            double text = seconds(some, ReportCheck::text);
            figures.line(some.size() + " files", "files/s", some.size() / all, some.size() / text);
            double each = all / some.size();
            once = times == 1 ? each : once;
            figures.line(some.size() + " files, time per file against " + most / 100, "ms", each * 1000, once * 1000);
        }
        figures.line(most + " files in one process", "s for 10000, limit 60", all * 10_000 / most, 60);
        Command command = new Command(root.resolve("gongkai"));
        if (command.exists()) {
            command.run(arguments(files.subList(0, 1)));
            Command.Usage batch = command.run(arguments(files));
            figures.line(most + " files by ./gongkai", "s for 10000, limit 60", batch.seconds() * 10_000 / most, 60);
            figures.line(most + " files by ./gongkai, peak memory", "MiB, limit 1024", batch.peakMebibytes(), 1024);
            figures.line("cold ./gongkai report check", "s, limit 0.7", cold(command, files.getFirst()), 0.7);
        } else {
            System.err.println("没有 ./gongkai，略去内存与冷启动两项。");
        }
    }

    private static List<String> arguments(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("report", "check", "--json"));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }

    /** The median of seven starts. */
    private static double cold(Command command, Path file) throws IOException, InterruptedException {
        double[] starts = new double[7];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = command.run(arguments(List.of(file))).seconds();
        }
        Arrays.sort(starts);
        return starts[starts.length / 2];
    }

    private static double seconds(List<Path> files, ToLongFunction<byte[]> work) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Long>> done = new ArrayList<>();
            for (Path file : files) {
                done.add(pool.submit(() -> work.applyAsLong(Files.readAllBytes(file))));
            }
            for (Future<Long> one : done) {
                one.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long check(byte[] content) {
        Reading reading = ReportReader.read(content);
        return switch (reading) {
            case AnnualReport report -> ReportChecker.check(report, null).size();
            case Reading.Refused refused -> refused.reason().length();
        };
    }

    private static long text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf('<') >= 0
                ? Jsoup.parse(text).text().length()
                : text.lines().count();
    }
}
