package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;

/** The running text of an invented report: what it says in numbers is what the tables say, but for one planted fault. */
final class Narrative {
    private final Figures figures;
    private final int year;
    private final String organ;
    private final Fault fault;
    private final Draw draw;

    Narrative(Figures figures, int year, String organ, Fault fault, Draw draw) {
        this.figures = figures;
        this.year = year;
        this.organ = organ;
        this.fault = fault;
        this.draw = draw;
    }

    String opening() {
        return "根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）要求，编制本报告。本报告所列数据的统计期限自" + year + "年1月1日起至" + year
                + "年12月31日止。如对本报告有疑问，请与" + organ + "办公室联系（地址：清源大道" + draw.between(2, 300) + "号，电话：0999-"
                + draw.between(2000000, 8999999) + "）。";
    }

    /** 一、总体情况. */
    List<String> overview() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(year + "年，" + organ + "认真贯彻落实《条例》，坚持以公开为常态、不公开为例外，各项工作有序开展。");
        paragraphs.add("（一）主动公开。" + proactive());
        paragraphs.add("（二）依申请公开。" + requests());
        paragraphs.add("（三）政府信息管理。严格执行“三审三校”制度，落实公开属性认定和保密审查，" + draw.oneOf("全年未发生失泄密事件。", "信息发布准确、及时。"));
        paragraphs.add("（四）政府信息公开平台建设。"
                + draw.oneOf("规范运维1个政务微信公众号“清源发布”，粉丝" + draw.between(300, 90000) + "人。", "在政务服务大厅、图书馆设置政务公开专区2处。"));
        String judged = organ.endsWith("人民政府") ? "社会评议结果为满意，未发生责任追究情形。" : "全年开展业务培训" + draw.between(1, 6) + "次。";
        paragraphs.add("（五）监督保障。将政府信息公开工作纳入年度考核，" + judged + disputes());
        return paragraphs;
    }

    private String proactive() {
        String text = "全年通过政府网站主动公开政府信息" + draw.between(20, 9000) + "条，解读政策" + draw.between(1, 40) + "件。";
        if (!figures.form().name().equals("FORM_2021") || draw.chance(0.6)) {
            return text;
        }
        int issued = figures.count("table2.normativeDocuments.0");
        return text
                + (issued == 0
                        ? "本年未制发行政规范性文件。"
                        : "本年制发行政规范性文件" + issued + "件，废止" + figures.count("table2.normativeDocuments.1") + "件。");
    }

    private String requests() {
        int received = figures.total("new");
        int carriedOver = figures.total("carriedOver");
        int handled = figures.total("total");
        int forward = figures.total("carriedForward");
        if (fault == Fault.WRONG_COUNT) {
            int wrong = received + carriedOver + draw.between(1, 9);
            return draw.oneOf(
                    "全年共收到政府信息公开申请" + wrong + "件，均已按时办结。",
                    "全年共受理政府信息公开申请 " + wrong + " 件。",
                    "办理“依申请公开”" + wrong + "件。",
                    year + "年，共办理依申请公开" + wrong + "件，办结率100%。");
        }
        if (received + carriedOver == 0) {
            return draw.oneOf("全年未收到政府信息公开申请。", "本年度没有收到政府信息公开申请。", year + "年，收到政府信息公开申请0件。");
        }
        String places = draw.chance(0.3) ? " " : "";
        String text = draw.oneOf(
                "全年共收到政府信息公开申请" + places + received + places + "件，办结" + places + handled + places + "件。",
                year + "年，共受理政府信息公开申请" + received + "件，均依法办理。",
                "办理“依申请公开”" + handled + "件。",
                "全年办理政府信息公开申请" + (received + carriedOver) + "件（含上年结转" + carriedOver + "件）。",
                "新收政府信息公开申请" + received + "件，上年结转" + carriedOver + "件，" + breakdown() + "，结转下年度继续办理" + forward + "件。",
                "全年收到公民、法人和其他组织的政府信息公开申请共计" + received + "件，其中自然人" + figures.count("table3.new.0") + "件。");
        if (draw.chance(0.2) && received > 1) {
            text += "其中，" + organ + "办公室本级收到" + draw.between(1, received - 1) + "件。";
        }
        if (draw.chance(0.2)) {
            int before = draw.between(1, 300);
            text += before == received
                    ? "与上年持平。"
                    : "申请数量比" + (year - 1) + "年的" + before + "件" + (received > before ? "增加" : "减少")
                            + Math.abs(received - before) + "件。";
        }
        if (forward == 0 && draw.chance(0.3)) {
            text += "无结转下年度办理的申请。";
        }
        return text;
    }

    private String breakdown() {
        return "予以公开" + figures.total("A") + "件、部分公开" + figures.total("B") + "件、不予公开" + figures.totals("C")
                + "件、无法提供" + figures.totals("D") + "件、不予处理" + figures.totals("E") + "件、作其他处理"
                + figures.totals("F") + "件";
    }

    private String disputes() {
        int reconsidered = figures.disputes(4);
        int sued = figures.disputes(9, 14);
        if (fault == Fault.NO_DISPUTES) {
            return draw.oneOf("全年未发生因政府信息公开引起的行政复议、行政诉讼案件。", "没有因政府信息公开被申请行政复议、提起行政诉讼的情况。");
        }
        if (fault == Fault.NO_CASE_LOST) {
            return draw.oneOf("未发生政府信息公开行政败诉案件。", "全年无政府信息公开行政败诉案件。", "未发生败诉情况。");
        }
        if (reconsidered + sued == 0) {
            return draw.oneOf("", "全年未发生因政府信息公开引起的行政复议、行政诉讼案件。", "未发生政府信息公开行政败诉案件。");
        }
        String text = "因政府信息公开引发行政复议" + reconsidered + "件、行政诉讼" + sued + "件。";
        return figures.disputes(6, 11) == 0 && draw.chance(0.4) ? text + "未发生政府信息公开行政败诉案件。" : text;
    }

    /** A sentence between a heading and its table, or nothing. */
    String lead(int section) {
        if (draw.chance(0.8)) {
            return "";
        }
        return switch (section) {
            case 2 -> year + "年，" + organ + "主动公开政府信息的情况如下：";
            case 3 ->
                fault == Fault.WRONG_COUNT ? "申请办理的具体情况见下表。" : "本年度新收政府信息公开申请" + figures.total("new") + "件，具体情况如下表：";
            default -> "具体情况如下：";
        };
    }

    /** 五、存在的主要问题及改进情况. */
    List<String> problems() {
        return List.of(
                year + "年，" + organ + "政府信息公开工作取得一定成效，但仍存在一些不足：一是政策解读形式不够丰富；二是依申请公开答复的规范性有待提高。",
                "下一步，将做好以下工作：一是丰富解读形式，多用图解、视频；二是加强培训，" + (year + 1) + "年计划开展业务培训" + draw.between(2, 4) + "次。");
    }

    /** 六、其他需要报告的事项. */
    List<String> others() {
        if (year < 2021) {
            return List.of(draw.oneOf("无其他需要报告的事项。", "本年度没有其他需要报告的事项。"));
        }
        return List.of("依据《政府信息公开信息处理费管理办法》，" + fees());
    }

    private String fees() {
        int needed = figures.oneRowOfOtherHandling() ? 0 : figures.total("F2");
        int asked = draw.between(10, 900) * 10;
        int notices = Math.max(1, needed + draw.between(0, 3));
        switch (fault) {
            case OVERPAID -> {
                return fee(notices, asked, asked + draw.between(1, 50) * 10);
            }
            case FEE_WITHOUT_NOTICE -> {
                return fee(0, asked, draw.oneOf(0, asked));
            }
            case NOTICE_WITHOUT_FEE -> {
                return fee(notices, 0, 0);
            }
            case NONE, WRONG_COUNT, NO_CASE_LOST, NO_DISPUTES -> {}
        }
        if (needed == 0 && draw.chance(0.7)) {
            return draw.oneOf(
                    year + "年度未收取信息处理费。发出收费通知的件数和总金额，以及实际收取的总金额均为0。",
                    "本年度发出收费通知0件，总金额0元，实际收取信息处理费总金额0元。",
                    "全年收取政府信息公开信息处理费 0 元，发出收费通知 0 件，通知总金额 0 元。",
                    "本年度未发出收费通知，未收取信息处理费，发出收费通知0件、总金额0元、实际收取总金额0元。");
        }
        return fee(notices, asked, draw.oneOf(asked, draw.between(0, asked / 10) * 10));
    }

    private String fee(int notices, int asked, int collected) {
        return draw.oneOf(
                year + "年发出收费通知" + notices + "件，总金额" + asked + "元，实际收取总金额" + collected + "元。",
                "本年度发出收费通知 " + notices + " 件，涉及总金额 " + asked + " 元，实际收取信息处理费 " + collected + " 元。");
    }
}
