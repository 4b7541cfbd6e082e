package org.gongkai.app.decisions;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * An import on its page.
 *
 * @param organ its short name
 * @param by who handed it in
 * @param mine whether the person works for the organ, so may stop it and have its rows
 * @param refusals the first refused rows
 * @param at the moment of the page
 */
public record DecisionImportPage(
        DecisionImport one,
        String organ,
        String by,
        boolean mine,
        List<Refused> refusals,
        OffsetDateTime at,
        ZoneId zone) {
    /** How many refused rows a page shows. */
    public static final int SHOWN = 50;

    /** A row that was not taken. */
    public record Refused(long line, String reasons) {}

    public String handedIn() {
        return SpokenDay.said(one.handedIn(), zone);
    }

    /** The heading: how it stands. */
    public String standing() {
        return switch (one.state()) {
            case WAITING -> "排队等待";
            case READING -> one.total() == null ? "正在核对整份文件" : "正在导入";
            case PAUSED -> "已暂停";
            case DONE ->
                one.refused() == 0
                        ? "导入完成"
                        : one.taken() + one.present() == 0 ? "没有一行可以导入" : "导入完成，有 " + grouped(one.refused()) + " 行没有导入";
            case FAILED -> "没有导入";
            case CANCELLED -> "已取消";
        };
    }

    /** What is happening, or what to do next. */
    public String next() {
        return switch (one.state()) {
            case WAITING -> "前面还有别的导入，轮到时自动开始。可以离开这一页。";
            case READING ->
                one.total() == null
                        ? "核对列名、密级标志" + (one.mode() == ImportMode.ALL_OR_NOTHING ? "和每一行" : "") + "，之后才写入台账。可以离开这一页。"
                        : "写入的同时计数、记日志。可以离开这一页，程序重新启动后也会接着做。";
            case PAUSED ->
                one.mode() == ImportMode.ALL_OR_NOTHING
                        ? "还没有写入一行。继续时从头写起。"
                        : "已经导入的 " + one.taken() + " 行在台账里，也已计数。继续时从下一行接着做。";
            case DONE -> one.refused() == 0 ? "全部在台账里，已计入各日数量。" : "下载没有导入的行，按“没有导入的原因和怎么办”一列改好，再交一次；已有的行不会重复。";
            case FAILED -> one.sentence();
            case CANCELLED -> "已经导入的 " + one.taken() + " 行留在台账里；不该有的，请在台账里撤回登记。";
        };
    }

    /** How long it will take; null where nothing can be said. */
    public @Nullable String pace() {
        if (one.state() != ImportState.READING || one.total() == null || one.begun() == null || one.read() == 0) {
            return null;
        }
        long seconds = Math.max(1, Duration.between(one.begun(), at).toSeconds());
        long left = (one.total() - one.read()) * seconds / one.read();
        return left < 60 ? "还要不到 1 分钟" : "还要大约 " + (left / 60 + 1) + " 分钟";
    }

    /** How long it took; null where it has not ended. */
    public @Nullable String took() {
        if (one.finished() == null || one.begun() == null || one.state() != ImportState.DONE) {
            return null;
        }
        long seconds = Duration.between(one.begun(), one.finished()).toSeconds();
        return seconds < 1 ? "不到 1 秒" : seconds < 120 ? seconds + " 秒" : seconds / 60 + " 分钟";
    }

    public String size() {
        return one.size() < 1_000_000 ? Math.max(1, one.size() / 1000) + " KB" : one.size() / 1_000_000 + " MB";
    }

    /** Whether the refused rows can still be had. */
    public boolean download() {
        return mine && one.refused() > 0 && one.file() != null && one.state().finished();
    }

    /** 84 598, in groups, with thin blanks. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }
}
