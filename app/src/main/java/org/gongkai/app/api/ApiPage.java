package org.gongkai.app.api;

import java.util.List;
import org.gongkai.app.check.DirectCheck;

/**
 * The page that explains the calls.
 *
 * @param oneFile a command that sends one report
 * @param twoYears a command that sends it with last year's
 * @param answer the members of an answer
 * @param problems what can go wrong
 * @param perMinute how often one address may call in a minute, 0 for as often as it likes
 */
public record ApiPage(
        String oneFile,
        String twoYears,
        List<Member> answer,
        List<ProblemType> problems,
        long megabytes,
        int perMinute) {

    /** A member of the answer and what it holds. */
    public record Member(String name, String meaning) {}

    private static final List<Member> ANSWER = List.of(
            new Member("file", "文件名，已去掉路径和不能显示的字符。"),
            new Member("organ · title · year", "标题里的机关、标题、报告年度；找不到时是 null。"),
            new Member("form", "表二所用的格式：2019 或 2021。"),
            new Member("table2 · table3 · table4", "三张表的数。空白、填“/”的和读不准的格是 null；金额是带原小数位的字符串。"),
            new Member("raw", "每个格原来印着什么，如 \"/\"、\"84,598\"。"),
            new Member("unreadable", "读不准的格：原文和可能的读法。从不猜。"),
            new Member("byMachine", "从扫描件的图片上识别的格；不是扫描件就没有这一项。"),
            new Member("findings", "发现：规则、性质（error 矛盾、warning 提醒、info 可看）、问题、怎么办、涉及的格、所引的原文。"));

    static ApiPage of(String here, int perMinute) {
        String address = here + ReportsApi.CHECK;
        return new ApiPage(
                "curl --data-binary @年报.docx \\\n     " + address,
                "curl -F file=@2025年报.docx -F previous=@2024年报.docx \\\n     " + address,
                ANSWER,
                List.of(ProblemType.values()),
                DirectCheck.FILE >> 20,
                perMinute);
    }
}
