package org.gongkai.annualreport.write;

import java.util.regex.Pattern;

/** Lines that a web site prints around a report: where one is, when it was published, what to share, who runs the site. */
final class SiteLines {
    private static final Pattern LINE =
            Pattern.compile("(?:您?(?:的|当前)?(?:当前)?位置 ?[:：>]|发布(?:时间|日期) ?[:：]|信息来源 ?[:：]|来源 ?[:：]|浏览(?:次数|量)? ?[:：]"
                    + "|字[号体] ?[:：]|【 ?字|【?打印(?:本页)?】|分享到|扫一扫|上一篇 ?[:：]|下一篇 ?[:：]|返回顶部|网站地图|网站标识码"
                    + "|版权所有|主办(?:单位)? ?[:：]|承办(?:单位)? ?[:：]|.{0,30}(?:ICP备|公网安备)"
                    + "|.{0,40}字[号体] ?[:：] ?[\\[【(（]? ?大).*");
    private static final int LONGEST = 120;

    private SiteLines() {}

    static boolean holds(String line) {
        return line.length() <= LONGEST && LINE.matcher(line).matches();
    }
}
