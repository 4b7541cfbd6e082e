package org.gongkai.annualreport.cli;

import java.util.concurrent.Callable;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.ComparisonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gongkai report compare OLD NEW}: exit 0 fine, 1 a broken rule of severity error, 2 a file that could not be read. The
 * JSON is that of {@link ComparisonJson}; for a file that could not be read, {@code {file, error}}.
 */
@Command(name = "compare", synopsisHeading = "用法：", description = "比较两份报告：结转衔接、规范性文件衔接、大幅升降、雷同文字、上年承诺；按年度先后，与给出的次序无关。")
final class ReportCompare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "上年报告", description = "较早年度的报告")
    private String first = "";

    @Parameters(index = "1", paramLabel = "本年报告", description = "较晚年度的报告")
    private String second = "";

    @Option(names = "--json", description = "打印一行 JSON，含每个数字和每个句子的变化")
    private boolean json;

    @Override
    public Integer call() {
        Reading one = ReportCommand.reading(first);
        Reading two = ReportCommand.reading(second);
        if (one instanceof AnnualReport before && two instanceof AnnualReport after) {
            return told(Comparison.of(before, after));
        }
        refused(first, one);
        refused(second, two);
        return 2;
    }

    private int told(Comparison comparison) {
        String older = comparison.swapped() ? second : first;
        String newer = comparison.swapped() ? first : second;
        System.out.println(
                json ? ComparisonJson.of(older, newer, comparison) : ComparisonText.of(older, newer, comparison));
        return comparison.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private void refused(String file, Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            System.out.println(
                    ReportCommand.refused(file, refused.reason(), json).text());
        }
    }
}
