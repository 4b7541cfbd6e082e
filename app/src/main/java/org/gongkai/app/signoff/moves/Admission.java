package org.gongkai.app.signoff.moves;

import java.util.HashSet;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.ledger.Stopped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written into a sign-off at all. A marking of a state secret stops everything, by an exception. */
@Component
public class Admission {
    private final HardStop hardStop;

    Admission(HardStop hardStop) {
        this.hardStop = hardStop;
    }

    /** @throws Stopped with what to correct */
    public void check(Content content) {
        if (content.title().isBlank()) {
            throw Stopped.refused("标题没有填写。", "请填写标题后再保存。");
        }
        if (content.title().length() > Content.LONGEST_TITLE) {
            throw Stopped.refused("标题超过 " + Content.LONGEST_TITLE + " 字。", "请缩短后再保存。");
        }
        if (content.body().length() > Content.LONGEST_BODY) {
            throw Stopped.refused("正文超过 " + Content.LONGEST_BODY + " 字。", "请把部分内容改为附件。");
        }
        var files = new HashSet<>();
        if (!content.attachments().stream().allMatch(attachment -> files.add(attachment.file()))) {
            throw Stopped.refused("同一个附件加了两次。", "请去掉重复的附件。");
        }
        hardStop.check("审签标题", content.title());
        hardStop.check("审签正文", content.body());
        content.attachments().forEach(attachment -> hardStop.check("审签附件名", attachment.name()));
    }

    /** @throws Stopped with what to correct */
    public void check(Opinion opinion, boolean mustSay) {
        words(opinion.text(), mustSay ? "请写明意见。" : null);
        Handwriting drawn = opinion.handwriting();
        if (drawn == null) {
            return;
        }
        if (drawn.bytes().length == 0 || drawn.bytes().length > Handwriting.LARGEST) {
            throw Stopped.refused("手写签名是空的或超过 256 KB。", "请重写一次，笔画简单一些。");
        }
        if (drawn.form() == Handwriting.Form.PNG && !png(drawn.bytes())) {
            throw Stopped.refused("手写签名不是图片。", "请在签名框里重写一次。");
        }
    }

    /**
     * @param missing what to say where nothing is said, or null where that is allowed
     * @throws Stopped with what to correct
     */
    public void words(String text, @Nullable String missing) {
        if (missing != null && text.isBlank()) {
            throw Stopped.refused("没有写意见或理由。", missing);
        }
        if (text.length() > Opinion.LONGEST) {
            throw Stopped.refused("意见超过 " + Opinion.LONGEST + " 字。", "请写得简短些，或作为附件请拟稿人加入。");
        }
        hardStop.check("审签意见", text);
    }

    private static boolean png(byte[] bytes) {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return bytes.length > head.length && java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
