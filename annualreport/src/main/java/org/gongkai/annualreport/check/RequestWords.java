package org.gongkai.annualreport.check;

/** The many names of a disclosure request, as sources of patterns. */
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

    private RequestWords() {}
}
