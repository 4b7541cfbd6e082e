package org.gongkai.annualreport.check;

import java.util.regex.Pattern;

/** The many ways to say how many disclosure requests there were, with the phrases they come from. */
final class RequestWords {
    /** "政府信息公开申请", "依申请公开", "“依申请公开”", "信息公开申请", "政府信息申请", "申请政府信息公开". */
    static final String REQUEST =
            "(?:[“”\"]?依申请(?:政府|政务)?(?:信息)?公开[“”\"]?(?:政府信息|信息|政府)?|(?:政府|政务)?信息依申请(?:的)?公开|(?:政府|政务)?信息公开(?:的)?(?:依)?申请|政府信息(?:的)?申请|申请(?:公开)?政府信息(?:公开)?|公开政府信息的?申请)";

    /** What may follow: "…申请案件", "…申请事项", "…办件". */
    static final String THING = "(?:的|书面)?(?:申请|办理)?(?:事项|案件|件|信息|办件|诉求|表|书|公文)?";

    /** "共", "共计", "数量为", "总数达": between the thing and its figure. */
    static final String IN_ALL = "(?:数量|总数|总量|件数|量|数|情况)?(?:[,:]?(?:共计|共有|共|合计|总计|总共|累计|为|达到|达|计|有|了|是|:)){0,2}";

    /** 件, 宗, 份 …, with a group that tells an approximate figure ("100余件"). */
    static final String UNIT = "([余多几])?(?:件次|件|宗|份|起|例|个|笔|条|项|封|次)(?![余多半])";

    static final String COUNT = "(?<![\\d.,、零〇一二两三四五六七八九十百千近约超逾] ?)" + "(" + Figures.FIGURE + ")" + UNIT;

    static final String VERB = "(?:新收到?|新受理|新接收|新增|收到|接收到?|接到|受理|收办|办理|处理|办结|答复|办复|回复|登记)";

    /** "共收到政府信息公开申请34件", "办理“依申请公开”66件", "受理公民、法人提出的政府信息公开申请 17 件". */
    static final Pattern VERB_FIRST = Pattern.compile("(" + VERB
            + "(?:完毕|完成)?(?:[、和及并与或/]{0,2}(?:依法|按时|按期)?" + VERB
            + ")?)((?:了|的|过|各类|有效|合计|共计|共|约){0,2}[^,。;:!?\\d]{0,40}?)" + REQUEST + THING
            + IN_ALL + COUNT);

    /** "共收到8份政府信息公开申请". */
    static final Pattern FIGURE_FIRST = Pattern.compile("(共有|" + VERB + "(?:[、和及并与或]?" + VERB
            + ")?)((?:了|各类|有效|合计|共计|共)?)" + COUNT + "(?:有效|书面)?的?" + REQUEST
            + "(?:申请|件|事项|案件)?(?!行政复议|复议|行政诉讼|诉讼|咨询|的|类|工作|相关|引)");

    /** "政府信息公开申请受理21件", "依申请公开件共收到5件". */
    static final Pattern REQUEST_FIRST =
            Pattern.compile(REQUEST + THING + "()(" + "(?:共计|共|累计|合计)?" + VERB + ")(?:了|数量?|共|为){0,2}" + COUNT);

    /** "政府信息公开申请共34件": without a verb, only where the word 申请 stands. */
    static final Pattern BARE =
            Pattern.compile("()()(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开件|依申请公开政府信息申请)(?:事项|案件|件)?" + IN_ALL + COUNT);

    /** "依申请公开66件": may also count what was disclosed. */
    static final Pattern DISCLOSED = Pattern.compile("()()(?<![一-龥])[“\"]?依申请公开[”\"]?(?:共计|共|合计|数量)?(?:为|:)?"
            + "(?<![\\d.])(" + Figures.FIGURE + ")([余多几])?[件宗](?!次)");

    /** "全年共收到申请34件", "共受理34件申请", where the text just spoke of disclosure requests. */
    static final Pattern ELLIPTIC = Pattern.compile("(" + VERB + "(?:[、和及并与或]?" + VERB
            + ")?)((?:了|各类|有效|书面|共计|共)?)(?:申请(?:件|事项)?(?:共计|共|合计)?" + COUNT + "|" + COUNT
            + "(?:有效)?申请(?=[,。;]|$))");

    static final Pattern SPEAKS_OF_REQUESTS = Pattern.compile("依申请公开|公开申请|依申请");

    /** "已办结33件", "均按期答复34件": a following clause about the same requests. */
    static final Pattern CLOSED_LATER = Pattern.compile(
            "(?<=[,。;])(?:已|均已|均|已经|全部|依法|按时|按期|及时|共|共计|目前|本年度|当年)*(办结|答复|办复)(?:完毕|了|申请|政府信息公开申请)?(?:共)?" + COUNT
                    + "(?=[,。;]|$)");

    /** "上年结转政府信息公开申请 2 件", "上年度结转3件". */
    static final Pattern CARRIED_OVER = Pattern.compile(
            "(?:上一?年度?|20\\d\\d年度?)(?:的)?结转(?:的|至本年度?|到本年度?|本年度?|至今年)?(?:办理|继续办理)?(?:的)?(?:政府信息公开申请|依申请公开申请|信息公开申请|申请|依申请公开)?(?:件|案件|事项)?(?:共|为|有|数量为?)?"
                    + COUNT);

    /** "转下年度办理125件", "转下一年度办理答复的有 1 件", "结转下年度继续办理3件". */
    static final Pattern CARRIED_FORWARD = Pattern.compile(
            "(?:结转|转)(?:至|到|入)?(?:下|次|明)一?年度?(?:继续)?(?:办理|处理|答复)*(?:的)?(?:政府信息公开申请|申请)?(?:件)?(?:共|为|有)?" + COUNT);

    static final Pattern CARRIED_FORWARD_AFTER = Pattern.compile(COUNT + "(?:申请)?(?:结转|转)(?:至|到|入)?(?:下|次|明)一?年");

    /** What is in the gap when the sentence counts something else, too, or only some of the requests. */
    static final Pattern OTHER_THINGS = Pattern.compile(
            "来信|来访|信访|咨询|投诉|信件|留言|热线|建议|提案|举报|复议|诉讼|关于|涉及|有关|相关|工单|事项及|疑似|不予|部分|补正|撤回|重复|逾期|主动公开|网民|邮件|分别|平均|制度|规定|培训|流程|不服|针对");

    /** "处理流程，收到…": the verb that stands nearest to the request counts. */
    static final Pattern NEARER_VERB = Pattern.compile(".*(" + VERB + "(?:[、和及并与或/]{0,2}" + VERB + ")?)(.*)");

    /** Whose count it is when these stand before the verb. */
    static final Pattern OTHER_SUBJECT = Pattern.compile("复议|诉讼|不服|热线|信箱|建议|提案|法院|公共企事业");

    static final Pattern NATURAL = Pattern.compile("自然人|个人|公民个人");
    static final Pattern OTHER_APPLICANTS = Pattern.compile("企业|法人|组织|机构|律师|公司");

    private RequestWords() {}
}
