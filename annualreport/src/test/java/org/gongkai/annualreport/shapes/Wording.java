package org.gongkai.annualreport.shapes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.law.report.ReportForm;

/** The labels and headings of one report: the form's own, or as offices have been seen to print them. */
final class Wording {
    private static final Map<String, List<String>> VARIANTS = Map.ofEntries(
            Map.entry("行政规范性文件", List.of("规范性文件", "行政规范性 文件")),
            Map.entry("现行有效件数", List.of("现行有效件数（历史累计）", "先行有效件数", "现行 有效件数")),
            Map.entry("本年废止件数", List.of("本年废纸件数", "本年 废止件数")),
            Map.entry("商业企业", List.of("商业 企业", "商业企 业")),
            Map.entry("科研机构", List.of("科研 机构")),
            Map.entry("社会公益组织", List.of("社会公益 组织", "社会 公益 组织")),
            Map.entry("法律服务机构", List.of("法律服务 机构", "法律 服务 机构")),
            Map.entry("总计", List.of("总 计", "合计")),
            Map.entry("结果维持", List.of("结果 维持")),
            Map.entry("结果纠正", List.of("结果 纠正")),
            Map.entry("其他结果", List.of("其他 结果")),
            Map.entry("尚未审结", List.of("尚未 审结")),
            Map.entry("三、本年度办理结果", List.of("三、本年度办理 结果", "三、 本年度办理结果")),
            Map.entry(
                    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
                    List.of("（二）部分公开", "（二）部分公开（区分处理的，只计这一情况，不计其他情形）", "（二）部分公开(区分处理的,只计这一情形,不计其他情形)")),
            Map.entry("2.其他法律行政法规禁止公开", List.of("2.其他法律行政止公开", "2.其他法律、行政法规禁止公开", "2．其他法律行政法规禁止公开")),
            Map.entry("3.危及“三安全一稳定”", List.of("3.危及\"三安全一稳定\"", "3.危及“三安全一稳定", "3.危及三安全一稳定")),
            Map.entry("1.属于国家秘密", List.of("1、属于国家秘密", "1. 属于国家秘密", "1．属于国家秘密")),
            Map.entry("2.没有现成信息需要另行制作", List.of("2.没有现成信息需要另 行制作")),
            Map.entry("4.无正当理由大量反复申请", List.of("4.无正当理由大量反复 申请")),
            Map.entry("5.要求行政机关确认或重新出具已获取信息", List.of("5.要求行政机关确认或重 新出具已获取信息")),
            Map.entry("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", List.of("1.逾期不补正", "1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请")),
            Map.entry("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", List.of("2.逾期不缴费")),
            Map.entry("3.其他", List.of("3. 其他")),
            Map.entry("（七）总计", List.of("（七） 总计", "(七)总计", "（七）合计")),
            Map.entry("（一）予以公开", List.of("（一） 予以公开", "（一）予以公开 ")),
            Map.entry("（六）其他处理", List.of("（六）其它处理", "（六） 其他处理")),
            Map.entry("（三）不予公开", List.of("（三） 不予公开", "（三）不予 公开")),
            Map.entry("一、本年新收政府信息公开申请数量", List.of("一、本年新收政府信息公开申请 数量", "一、 本年新收政府信息公开申请数量")),
            Map.entry("二、上年结转政府信息公开申请数量", List.of("二、上年度结转政府信息公开申请数量", "二、上年结转政府信息公开申请")),
            Map.entry("四、结转下年度继续办理", List.of("四、结转下年度继续办理数量", "四、结转下一年度继续办理", "四、 结转下年度继续办理")),
            Map.entry("行政事业性收费", List.of("行政事业性 收费")),
            Map.entry("3.要求提供公开出版物", List.of("3.要求提供公开的出版物", "3、要求提供公开出版物")),
            Map.entry("4.保护第三方合法权益", List.of("4.保护第三方的合法权益", "4．保护第三方合法权益")),
            Map.entry("7.属于行政执法案卷", List.of("7.属于行政执法案卷信息")),
            Map.entry(
                    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                    List.of("（本列数据的钩稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "（本列数据的勾稽关系为:第一项加第二项之和, 等于第三项加第四项之和）")),
            Map.entry("本年收费金额（单位：万元）", List.of("本年收费金额(单位:万元)", "本年收费金额（单位： 万元）")));

    /** Labels that no published report has shown yet. */
    private static final Set<String> UNSEEN = Set.of(
            "（七）合计",
            "（六）其它处理",
            "二、上年度结转政府信息公开申请数量",
            "二、上年结转政府信息公开申请",
            "四、结转下年度继续办理数量",
            "四、结转下一年度继续办理",
            "3.要求提供公开的出版物",
            "4.保护第三方的合法权益",
            "7.属于行政执法案卷信息");

    private static final List<List<String>> HEADINGS = List.of(
            List.of("总体情况", "工作总体情况", "总体情况"),
            List.of("主动公开政府信息情况", "主动公开政府信息情况", "主动公开政府信息的情况"),
            List.of("收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"),
            List.of(
                    "政府信息公开行政复议、行政诉讼情况",
                    "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                    "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
                    "政府信息公开行政复议和行政诉讼情况",
                    "政府信息公开行政法复议、行政诉讼情况"),
            List.of("存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在问题及下一步工作措施", "存在的主要问题和改进情况", "存在的主要问题及下一步改进措施"),
            List.of("其他需要报告的事项", "其他需要报告的事项", "其他需要报告事项", "需要报告的其他事项"));

    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final Draw draw;
    private final double deviation;
    private final boolean inner;
    private final double pinyin;

    /** @param inner whether labels may hold blanks of their own */
    Wording(Draw draw, boolean inner) {
        this.draw = draw;
        this.inner = inner;
        this.deviation = draw.oneOf(0.0, 0.0, 0.1, 0.3, 0.8);
        this.pinyin = draw.chance(0.04) ? 0.15 : 0;
    }

    /** A label of the form as this report prints it, the same each time. */
    String of(String label) {
        return chosen.computeIfAbsent(label, this::choose);
    }

    String label(ReportForm.Row row) {
        return of(row.label());
    }

    private String choose(String label) {
        List<String> variants = VARIANTS.getOrDefault(label, List.of()).stream()
                .filter(variant -> Wild.ON || !UNSEEN.contains(variant))
                .filter(variant -> inner || !variant.contains(" "))
                .toList();
        String printed = !variants.isEmpty() && draw.chance(deviation) ? draw.oneOf(variants) : label;
        return draw.chance(pinyin) ? printed.replaceFirst("政", "政（zhèng）").replaceFirst("息", "息xī") : printed;
    }

    /** The heading of a section, 1 to 6. */
    String heading(int section) {
        List<String> headings = HEADINGS.get(section - 1);
        String heading = draw.chance(deviation) ? draw.oneOf(headings) : headings.getFirst();
        return "一二三四五六".charAt(section - 1) + "、" + heading;
    }
}
