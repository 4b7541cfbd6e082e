package org.gongkai.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.annualreport.shapes.OfficeShape;
import org.gongkai.annualreport.shapes.PdfPrint;
import org.gongkai.annualreport.shapes.PlantedCity;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shape;

/**
 * A whole city through {@code ./gongkai report city}, from a folder and from a zip: within two minutes and 1 GiB on two cores, the
 * workbook with a sheet a unit written. Four reports of ten are docx, two PDF, one xlsx, three web pages.
 */
final class ReportCity implements Benchmark {
    private static final int UNITS = 3_000;
    private static final List<Shape> SHAPES = List.of(
            OfficeShape.DOCX,
            PlantedCity.shapes().getFirst(),
            OfficeShape.DOCX_UNMERGED,
            PdfPrint.PDF_COLLAPSED,
            OfficeShape.DOCX,
            PlantedCity.shapes().get(2),
            OfficeShape.XLSX,
            PdfPrint.PDF_SEPARATE,
            OfficeShape.DOCX,
            PlantedCity.shapes().getLast());

    @Override
    public String name() {
        return "report-city";
    }

    @Override
    public String description() {
        return "三千个单位的报告（Word、PDF、Excel、网页混合）一次核对并写出 Excel：时间与内存，文件夹和压缩包";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        Command command = new Command(root.resolve("gongkai"));
        if (!command.exists()) {
            System.err.println("没有 ./gongkai，略去。");
            return;
        }
        Path home = root.resolve("benchmarks/target/report-city-" + UNITS);
        Path folder = home.resolve("units");
        if (!Files.exists(home.resolve("city.zip"))) {
            write(home, folder, UNITS);
        }
        Path workbook = home.resolve("findings.xlsx");
        command.run(List.of("report", "city", "--help"));
        Path zip = home.resolve("city.zip");
        for (Path given : full ? List.of(folder, zip) : List.of(zip)) {
            Files.deleteIfExists(workbook);
            Command.Usage usage = command.run(List.of(
                    "report",
                    "city",
                    given.toString(),
                    "--units",
                    home.resolve("list.txt").toString(),
                    "-o",
                    workbook.toString()));
            String what = UNITS + " units from " + (given.equals(folder) ? "a folder" : "a zip");
            figures.line(what, "s, limit 120", usage.seconds(), 120);
            figures.line(what + ", peak memory", "MiB, limit 1024", usage.peakMebibytes(), 1024);
            figures.line(what + ", workbook", "MiB, limit 64", Files.size(workbook) / 1048576.0, 64);
        }
    }

    private static void write(Path home, Path folder, int count) throws Exception {
        Files.createDirectories(folder);
        System.err.println("正在编造 " + count + " 个单位的报告（只在第一次）……");
        PlantedCity city = new PlantedCity("雁洲市", 2024, count, 1);
        List<Map.Entry<String, RandomReport>> units =
                new ArrayList<>(city.units().entrySet());
        units.add(Map.entry("雁洲市人民政府", city.government()));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Path>> written = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                Map.Entry<String, RandomReport> unit = units.get(i);
                Shape shape = SHAPES.get(i % SHAPES.size());
                written.add(pool.submit(() -> Files.write(
                        folder.resolve(unit.getKey() + ".2024"),
                        PlantedCity.written(shape, unit.getValue()).bytes())));
            }
            for (Future<Path> one : written) {
                one.get();
            }
        }
        Files.write(
                home.resolve("list.txt"), units.stream().map(Map.Entry::getKey).toList(), StandardCharsets.UTF_8);
        zip(home.resolve("city.zip"), folder);
    }

    private static void zip(Path target, Path folder) throws IOException {
        Path part = target.resolveSibling("city.part");
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out);
                var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("雁洲市/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        Files.move(part, target);
    }
}
