package org.gongkai.app.memos;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.signoff.sheets.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One version of a memo.
 *
 * @param versions all of them, the newest first
 * @param with number of the version it is compared with, 0 for none
 * @param difference what was changed since that one, or null
 */
public record MemoVersionPage(
        UUID memo,
        String title,
        MemoPage.VersionLine version,
        List<MemoPage.VersionLine> versions,
        List<String> paragraphs,
        List<StoredFile> files,
        int with,
        @Nullable Difference difference) {
    public String address(int number) {
        return MemoKind.ADDRESS + memo + "/versions/" + number;
    }

    public String memoAddress() {
        return MemoKind.ADDRESS + memo;
    }
}
