package org.gongkai.annualreport.extract;

import java.util.List;
import java.util.regex.Pattern;

/** The text of a workbook: its sheets in order, which together are one report. */
final class WorkbookText {
    private static final Pattern BETWEEN = Pattern.compile("[\\s|]+");

    /** Words of table three that no other part of a report holds together. */
    private static final List<String> REQUESTS = List.of("新收政府信息公开申请", "上年结转政府信息公开申请", "结转下年度继续办理");

    private final StringBuilder text = new StringBuilder();
    private int reports;

    void add(Sheet sheet) throws CannotOpen {
        String sheetText = BlockText.of(SheetText.blocks(sheet));
        String words = BETWEEN.matcher(sheetText).replaceAll("");
        if (REQUESTS.stream().allMatch(words::contains) && ++reports > 1) {
            throw new CannotOpen("这个工作簿里有不止一张工作表有表三（收到和处理申请情况），看来是几份报告。请一份报告存成一个工作簿，或隐藏、删去别的工作表后再试。");
        }
        text.append(sheetText);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
