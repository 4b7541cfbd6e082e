package org.gongkai.annualreport.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.CityCheck;
import org.gongkai.annualreport.city.CityFiles;
import org.gongkai.annualreport.city.CityJson;
import org.gongkai.annualreport.city.CityLimits;
import org.gongkai.annualreport.city.CityOptions;
import org.gongkai.annualreport.city.CityProgress;
import org.gongkai.annualreport.city.FindingsWorkbook;
import org.gongkai.annualreport.city.UnitList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gongkai report city}: exit 0 fine, 1 errors found, 2 something could not be read or written. The JSON is that of
 * {@link CityJson}.
 */
@Command(
        name = "city",
        synopsisHeading = "用法：",
        description = "核对全市（区、县）各单位的报告：汇总与政府报告是否一致、缺报、雷同、各规则违反情况、历年数字；可写出带整改台账的 Excel。")
final class ReportCity implements Callable<Integer> {
    @Parameters(paramLabel = "文件夹或压缩包", arity = "1..*", description = "各单位的报告：文件夹（含下级）、zip，或若干文件")
    private List<String> given = new ArrayList<>();

    @Option(names = "--units", paramLabel = "文件", description = "应当报告的单位名单：每行一个，或 csv、xlsx 的第一列")
    private @Nullable String units;

    @Option(names = "--government", paramLabel = "机关", description = "政府报告的机关名称；不写由程序认")
    private @Nullable String government;

    @Option(names = "--year", paramLabel = "年度", description = "核对哪个年度；不写取报告最多的年度")
    private @Nullable Integer year;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "文件",
            description = "把发现写成 Excel（xlsx）：总览、整改台账、汇总核对、每个单位一张表")
    private @Nullable String output;

    @Option(names = "--json", description = "打印 JSON，含每个单位的发现和历年数字")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> paths = new ArrayList<>();
        List<String> listed = List.of();
        try {
            given.forEach(name -> paths.add(Path.of(name)));
            if (units != null) {
                listed = UnitList.read(Path.of(units));
            }
        } catch (InvalidPathException e) {
            System.err.println("文件名中有不能用的字符：" + e.getInput());
            return 2;
        } catch (IOException e) {
            System.err.println("单位名单读不出：" + units + "。请给每行一个单位的文本，或第一列是单位的 csv、xlsx。");
            return 2;
        }
        try (CityFiles files = CityFiles.of(paths, CityLimits.DESK)) {
            if (files.files().isEmpty()) {
                files.refused().forEach(file -> System.err.println(file.path() + "：" + file.reason()));
                System.err.println("没有可读的文件。请给出各单位报告所在的文件夹或 zip。");
                return 2;
            }
            City city = CityCheck.check(files, new CityOptions(government, year, listed), progress());
            clearProgress();
            return told(city) ? code(city) : 2;
        }
    }

    private static int code(City city) {
        return !city.unread().isEmpty() ? 2 : city.hasErrors() ? 1 : 0;
    }

    private boolean told(City city) throws IOException {
        if (json) {
            Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            CityJson.write(city, out);
            out.write("\n");
            out.flush();
        } else {
            System.out.println(CityText.of(city));
        }
        return output == null || written(city, output);
    }

    private static boolean written(City city, String name) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(name)))) {
            FindingsWorkbook.write(city, out);
            System.err.println("已写出：" + name);
            return true;
        } catch (FileSystemException | InvalidPathException e) {
            System.err.println("没有写成 " + name + "：请检查路径、权限和磁盘空间。");
            return false;
        } catch (IOException e) {
            System.err.println("没有写成 " + name + "：" + (e.getMessage() == null ? "写到一半出错" : e.getMessage())
                    + "。请检查磁盘空间；仍不行的，请告诉维护者。");
            return false;
        }
    }

    /** A line that is written over, where a person watches. */
    private static CityProgress progress() {
        return System.console() != null && System.console().isTerminal()
                ? (done, of, file) -> System.err.print("\r\u001b[K" + done + "/" + of + " " + file)
                : CityProgress.NONE;
    }

    private static void clearProgress() {
        if (System.console() != null && System.console().isTerminal()) {
            System.err.print("\r\u001b[K");
        }
    }
}
