package org.gongkai.annualreport.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.archive.Zip;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.PlantedCity;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFilesTests {
    private static final byte[] NOTE = "请于一月底前报送。".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static byte[] report(String organ) {
        PlantedCity city = new PlantedCity("清源区", 2024, 1, 3);
        RandomReport any = city.units().values().iterator().next();
        RandomReport own = new RandomReport(
                organ, any.year(), any.figures(), any.fault(), any.chapters(), any.opening(), any.seed());
        Written written = PlantedCity.written(HtmlShape.HTML_CLEAN, own);
        return written.bytes();
    }

    private static List<UnitReport> read(CityFiles files, List<UnreadFile> unread) {
        List<UnitReport> reports = new ArrayList<>();
        UnitReading reading = new UnitReading(files.limits());
        for (CityFile file : files.files()) {
            UnitReading.Outcome outcome = reading.read(file);
            reports.addAll(outcome.reports());
            unread.addAll(outcome.unread());
        }
        return reports;
    }

    @Test
    void aFolderIsReadWithAllThatLiesBelow() throws IOException {
        Files.createDirectories(folder.resolve("局/教育局"));
        Files.write(folder.resolve("局/教育局/年报.html"), report("清源区教育局"));
        Files.write(folder.resolve("局/~$年报.docx"), NOTE);
        Files.write(folder.resolve(".隐藏"), NOTE);
        Files.createSymbolicLink(folder.resolve("局/回到开头"), folder);
        try (CityFiles files = CityFiles.of(List.of(folder), CityLimits.DESK)) {
            assertThat(files.files()).map(CityFile::path).containsExactly("局/教育局/年报.html");
        }
    }

    @Test
    void aZipInAFileIsReadByPositionAndAUnitsZipInsideIsOpened() throws IOException {
        byte[] inner = Zip.gbk()
                .with("教育局年报.html", report("清源区教育局"))
                .with("附件.txt", NOTE)
                .bytes();
        byte[] twice = Zip.utf8().with("里面.zip", inner).bytes();
        Path file = Files.write(
                folder.resolve("全区.zip"),
                Zip.utf8()
                        .with("民政局.html", report("清源区民政局"))
                        .with("教育局.zip", inner)
                        .with("太深.zip", twice)
                        .bytes());
        List<UnreadFile> unread = new ArrayList<>();
        try (CityFiles files = CityFiles.of(List.of(file), CityLimits.DESK)) {
            assertThat(read(files, unread))
                    .map(UnitReport::path)
                    .containsExactlyInAnyOrder("民政局.html", "教育局.zip/教育局年报.html");
        }
        assertThat(unread).map(UnreadFile::path).containsExactlyInAnyOrder("教育局.zip/附件.txt", "太深.zip/里面.zip");
        assertThat(unread).anySatisfy(one -> assertThat(one.reason()).contains("只打开一层"));
    }

    @Test
    void aWordFileIsNoArchiveWhateverItBeginsWith() throws IOException {
        byte[] word = Zip.utf8()
                .with("customXml/item1.xml", NOTE)
                .with("[Content_Types].xml", NOTE)
                .bytes();
        Path file = Files.write(folder.resolve("年报.docx"), word);
        List<UnreadFile> unread = new ArrayList<>();
        try (CityFiles files = CityFiles.of(List.of(file), CityLimits.DESK)) {
            assertThat(read(files, unread)).isEmpty();
        }
        assertThat(unread).map(UnreadFile::path).containsExactly("年报.docx");
    }

    @Test
    void aBombInAUnitsZipStopsAtItsLimit() throws IOException {
        Zip bomb = Zip.utf8();
        for (int i = 0; i < 100; i++) {
            bomb.with(i + ".txt", new byte[4 << 20]);
        }
        Path file = Files.write(
                folder.resolve("全区.zip"),
                Zip.utf8()
                        .with("教育局.zip", bomb.bytes())
                        .with("民政局.html", report("清源区民政局"))
                        .bytes());
        List<UnreadFile> unread = new ArrayList<>();
        try (CityFiles files = CityFiles.of(List.of(file), CityLimits.DESK)) {
            assertThat(read(files, unread)).map(UnitReport::organ).containsExactly("清源区民政局");
        }
        assertThat(unread).hasSizeLessThan(70);
        assertThat(unread.getLast().reason()).isNotBlank();
        assertThat(unread).anySatisfy(one -> assertThat(one.reason()).contains("解开后太大"));
    }

    @Test
    void allFilesTogetherHaveALimit() throws IOException {
        Zip zip = Zip.utf8();
        for (int i = 0; i < 30; i++) {
            zip.with(i + ".txt", NOTE);
        }
        try (CityFiles files = CityFiles.ofZip("全区.zip", zip.bytes(), new CityLimits(40, 1, 0))) {
            List<UnreadFile> unread = new ArrayList<>();
            read(files, unread);
            assertThat(unread)
                    .hasSize(30)
                    .allSatisfy(one -> assertThat(one.reason()).contains("请分几次核对"));
        }
        try (CityFiles files = CityFiles.ofZip("全区.zip", zip.bytes(), new CityLimits(20, 1, 1))) {
            assertThat(files.files()).isEmpty();
            assertThat(files.refused())
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason()).contains("超过 20 个"));
        }
    }

    @Test
    void whatIsNotThereOrBrokenIsTold() throws IOException {
        Path broken = Files.write(
                folder.resolve("坏.zip"),
                new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        try (CityFiles files = CityFiles.of(List.of(broken, folder.resolve("没有")), CityLimits.DESK)) {
            assertThat(files.files()).isEmpty();
            assertThat(files.refused())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.reason()).isNotBlank());
        }
    }

    @Test
    void noDamageToACitysZipEscapes() throws IOException {
        byte[] inner = Zip.utf8().with("a.txt", NOTE).bytes();
        byte[] whole = Zip.utf8().with("教育局.zip", inner).with("b.txt", NOTE).bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xff;
            try (CityFiles files = CityFiles.ofZip("全区.zip", damaged, CityLimits.VISITOR)) {
                List<UnreadFile> unread = new ArrayList<>(files.refused());
                assertThat(read(files, unread)).isEmpty();
                assertThat(unread)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.reason()).isNotBlank());
            }
        }
    }
}
