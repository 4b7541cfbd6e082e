package org.gongkai.annualreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawDeadlineTests {
    @Test
    void saysWhenAReplyIsDueAndWhy() {
        CommandRun run = CommandRun.of("", "law", "deadline", "--received", "2022-01-24", "--channel", "counter");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .containsExactly(
                        "收到申请之日：2022-01-24",
                        "答复期限届满：2022-02-24",
                        "1. 当面提交申请，以提交之日 2022-01-24 为收到申请之日。〔条例第三十一条第（一）项〕",
                        "2. 自 2022-01-24 起算，始日不计入；其后第一个工作日是 2022-01-25。〔条例第三十三条第二款〕",
                        "3. 其间放假不计：春节 2022-01-31 至 2022-02-06；周末调休上班，是工作日：2022-01-29、2022-01-30（国办发明电〔2021〕11号）。周末不计。〔《全国年节及纪念日放假办法》〕",
                        "4. 第 20 个工作日是 2022-02-24，答复期限到这一天届满。〔条例第三十三条第二款〕");
    }

    @Test
    void answersInJson() {
        CommandRun run = CommandRun.of(
                "",
                "law",
                "deadline",
                "--received",
                "2026-12-04",
                "--channel",
                "internet",
                "--confirmed",
                "2026-12-07",
                "--json");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(
                        "{\"receipt\":\"2026-12-07\",\"start\":\"2026-12-07\",\"due\":\"2027-01-04\",\"provisional\":true,\"steps\":[{\"text\":\"通过互联网渠道提交的申请 2026-12-04 到达，2026-12-07 确认，以确认之日为收到申请之日。\",\"date\":\"2026-12-07\",\"basis\":\"条例第三十一条第（三）项\"},")
                .endsWith("}]}\n");
    }

    @Test
    void takesEveryEvent() {
        assertThat(due("--clarified", "2022-01-25")).isEqualTo("2022-02-25");
        assertThat(due("--extended")).isEqualTo("2022-03-24");
        assertThat(due("--consult", "2022-01-26..2022-01-27")).isEqualTo("2022-02-25");
        assertThat(due("--consult", "2022-01-26..2022-01-27", "--consult", "2022-01-27..2022-01-28"))
                .isEqualTo("2022-02-28");
        assertThat(due("--consult", "2022-01-26..")).isEqualTo("2022-03-17");
        assertThat(due("--consult", "2022-01-26..@2022-01-27")).isEqualTo("2022-03-18");
        assertThat(due("--fee-noticed", "2022-01-25", "--paid", "2022-01-26")).isEqualTo("2022-02-28");
    }

    private static String due(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {"law", "deadline", "--received", "2022-01-24", "--channel", "counter"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        CommandRun run = CommandRun.of("", args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.lines().get(1).replace("答复期限届满：", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--channel counter | 缺少申请日期：请用 --received 2022-01-24 给出；成批计算请用 --batch。",
                "--received 2022-02-30 | --received 的日期“2022-02-30”不存在：请核对。",
                "--received 2022/1/24 | --received 的日期“2022/1/24”看不懂：请写作 2022-01-24。",
                "--received 2022-01-24 --clarified 2022-01-23 | 收到补正申请的日期 2022-01-23 早于收到申请之日 2022-01-24：请核对。",
                "--received 2022-01-24 --consult 2022-01-26 | 征求意见“2022-01-26”应写作“发出日期..答复日期”，例如 2022-01-26..2022-02-09；没有答复的写作 2022-01-26..。",
                "--received 2022-01-24 --paid 2022-01-26 | --fee-noticed 与 --paid 须同时给出。",
                "--received 2022-01-24 extra | 多余的参数“extra”；成批计算请加 --batch。",
                "--batch /no/such/file | 读不到文件“/no/such/file”：请核对路径和权限。",
            })
    void refusesWhatItCannotUse(String args, String message) {
        CommandRun run = CommandRun.of("", ("law deadline " + args).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo(message);
    }

    @Test
    void answersABatchLineByLineAndGoesOnAfterBadLines() {
        CommandRun run = CommandRun.of("""
                {"received":"2022-01-24","channel":"counter"}
                {"id":7,"received":"2022-01-24","channel":"counter","consult":[["2022-01-26","2022-01-27"],["2022-01-26",null]],"clarified":null,"extended":false}

                gibberish
                {"received":"2022-01-24","channel":"pigeon"}
                {"received":"2022-01-24","consult":[["2022-01-26",5]]}
                {"received":"2022-01-24","extend":true}
                {"received":"2022-01-24","extended":"yes"}
                {"received":"2022-01-24"} {}
                {"received":"2022-01-24"
                {"channel":"counter"}
                [1]
                {"received":"2022-01-24","channel":"counter","extended":true}
                """, "law", "deadline", "--batch");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().stream().map(line -> line.replaceAll(",\"steps\":.*", "")))
                .containsExactly(
                        "{\"receipt\":\"2022-01-24\",\"start\":\"2022-01-24\",\"due\":\"2022-02-24\",\"provisional\":false",
                        "{\"id\":\"7\",\"receipt\":\"2022-01-24\",\"start\":\"2022-01-24\",\"due\":\"2022-03-17\",\"provisional\":false",
                        "{\"error\":\"第 4 行：不是完整的 JSON 对象：请核对第 1 列附近。\"}",
                        "{\"error\":\"第 5 行：没有“pigeon”这种收到渠道；可用：counter（当面提交）、signed-mail（签收邮寄）、ordinary-mail（平常信函）、internet（互联网渠道）、fax（传真）、unstated（未说明渠道）。\"}",
                        "{\"error\":\"第 6 行：consult 应是带引号的文字。\"}",
                        "{\"error\":\"第 7 行：不认识的字段“extend”；可用：id、received、channel、confirmed、clarified、consult、extended。\"}",
                        "{\"error\":\"第 8 行：extended 应是 true 或者 false。\"}",
                        "{\"error\":\"第 9 行：一行只能有一个 JSON 对象。\"}",
                        "{\"error\":\"第 10 行：不是完整的 JSON 对象：请核对第 25 列附近。\"}",
                        "{\"error\":\"第 11 行：缺少 received（申请日期）。\"}",
                        "{\"error\":\"第 12 行：每行应是一个 JSON 对象，例如 {\\\"received\\\":\\\"2022-01-24\\\",\\\"channel\\\":\\\"counter\\\"}。\"}",
                        "{\"receipt\":\"2022-01-24\",\"start\":\"2022-01-24\",\"due\":\"2022-03-24\",\"provisional\":false");
    }

    @Test
    void readsABatchFromAFileAndSkipsALineWithoutEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("案.jsonl");
        String line = "{\"received\":\"2022-01-24\",\"channel\":\"counter\"}";
        Files.writeString(file, "\uFEFF" + line + "\r\n" + "x".repeat(1_000_000) + "\n" + line);
        CommandRun run = CommandRun.of("", "law", "deadline", "--batch", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().getFirst()).isEqualTo(run.lines().getLast()).contains("\"due\":\"2022-02-24\"");
        assertThat(run.lines().get(1)).isEqualTo("{\"error\":\"第 2 行：一行超过 65536 个字符，没有读取。\"}");
    }

    @Test
    void nestedNonsenseIsOnlyABadLine() {
        CommandRun run =
                CommandRun.of("[".repeat(50_000) + "\n{\"id\":" + "[".repeat(50_000), "law", "deadline", "--batch");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"error\":\"第 "));
    }

    @Test
    void helpsInChinese() {
        CommandRun run = CommandRun.of("", "law", "deadline", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("用法：", "征求意见", "signed-mail 签收邮寄").doesNotContain("Usage");
    }
}
