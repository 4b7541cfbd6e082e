package org.gongkai.annualreport.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report read} and {@code gongkai report check}: files are taken two at a time and answered in their order. */
@Command(
        name = "report",
        description = "读取、核对、转写、比较政府信息公开工作年度报告。",
        synopsisHeading = "用法：",
        synopsisSubcommandLabel = "命令",
        subcommands = {ReportWrite.class, ReportCompare.class, ReportCity.class})
final class ReportCommand {
    /** A byte over what the reader takes: enough to be refused, also where the size is not known before (a pipe, a device). */
    private static final int MOST_BYTES = (32 << 20) + 1;

    /** One file's answer: the line or lines to print and the exit code it asks for. */
    record Answer(String text, int code) {}

    @Command(name = "read", synopsisHeading = "用法：", description = "读出每个数字，每份报告打印一行 JSON。")
    int read(
            @Parameters(paramLabel = "文件", arity = "1..*", description = "年度报告：PDF、Word、WPS、Excel、RTF、网页、纯文本")
                    List<String> files)
            throws Exception {
        return each(
                files,
                file -> guarded(file, true, () -> switch (reading(file)) {
                    case AnnualReport report -> new Answer(ReportJson.read(file, report), 0);
                    case Reading.Refused refused -> refused(file, refused.reason(), true);
                }));
    }

    @Command(name = "check", synopsisHeading = "用法：", description = "按勾稽关系核对数字与文字；有错误级发现时退出码为 1，有读不出的文件时为 2。")
    int check(
            @Parameters(paramLabel = "文件", arity = "1..*", description = "年度报告：PDF、Word、WPS、Excel、RTF、网页、纯文本")
                    List<String> files,
            @Option(names = "--previous", paramLabel = "文件", description = "上一年度的报告，用于跨年核对") @Nullable String previous,
            @Option(names = "--json", description = "每份报告打印一行 JSON") boolean json)
            throws Exception {
        AnnualReport before = null;
        if (previous != null) {
            switch (reading(previous)) {
                case AnnualReport report -> before = report;
                case Reading.Refused refused -> System.err.println("上年报告未能使用：" + previous + "：" + refused.reason());
            }
        }
        AnnualReport last = before;
        int code = each(files, file -> guarded(file, json, () -> check(file, last, json)));
        return previous != null && before == null ? 2 : code;
    }

    private static Answer check(String file, @Nullable AnnualReport previous, boolean json) {
        return switch (reading(file)) {
            case Reading.Refused refused -> refused(file, refused.reason(), json);
            case AnnualReport report -> {
                List<ConsistencyFinding> findings = ReportChecker.check(report, previous);
                boolean errors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
                yield new Answer(
                        json ? ReportJson.findings(file, findings) : FindingText.of(file, report, findings),
                        errors ? 1 : 0);
            }
        };
    }

    static Answer refused(String file, String reason, boolean json) {
        return new Answer(json ? ReportJson.error(file, reason) : file + "\n  未能读取：" + reason, 2);
    }

    /** One file on which the program fails does not keep the others from being answered. */
    private static Answer guarded(String file, boolean json, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError failure) {
            String kind = failure.getClass().getSimpleName();
            return refused(file, "处理这份文件时程序出错（" + kind + "），其余文件照常处理。请把这份文件交给维护者。", json);
        }
    }

    /** A file read, or the reason why not; never throws. */
    static Reading reading(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                return new Reading.Refused("没有这个文件。请检查路径。");
            }
            if (Files.isDirectory(path)) {
                return new Reading.Refused("这是文件夹。请给出其中的文件。");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return ReportReader.read(in.readNBytes(MOST_BYTES));
            }
        } catch (IOException e) {
            return new Reading.Refused("文件打不开（权限或磁盘）。请检查后再试。");
        } catch (InvalidPathException e) {
            return new Reading.Refused("文件名中有不能用的字符。请改名后再试。");
        }
    }

    /** Answers in the order of the files; two are worked on at once; the worst code is the exit code. */
    private static int each(List<String> files, Function<String, Answer> work) throws Exception {
        PrintStream out = System.out;
        if (files.size() == 1) {
            Answer answer = work.apply(files.getFirst());
            out.println(answer.text());
            return answer.code();
        }
        int code = 0;
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            Deque<Future<Answer>> waiting = new ArrayDeque<>();
            for (String file : files) {
                waiting.add(pool.submit((Callable<Answer>) () -> work.apply(file)));
                if (waiting.size() > 4 * workers) {
                    code = Math.max(code, print(out, waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                code = Math.max(code, print(out, waiting.remove()));
            }
        }
        return code;
    }

    private static int print(PrintStream out, Future<Answer> answer) throws Exception {
        out.println(answer.get().text());
        return answer.get().code();
    }
}
