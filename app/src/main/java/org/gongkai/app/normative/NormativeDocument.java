package org.gongkai.app.normative;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 行政规范性文件, as the register describes it; what happened to it stands in its events.
 *
 * @param organ in whose ledger it stands now
 * @param number 文号
 * @param joint the organs that issued it too, as the document names them; empty where there are none
 * @param reviewNumber of the legality review
 * @param registerNumber 统一登记编号
 * @param recordNumber 备案号
 * @param publishedIn 公布载体
 * @param isVoid whether its making has been undone as wrongly entered
 * @param revision grows with every act, so that nobody acts on what somebody else has changed meanwhile
 */
record NormativeDocument(
        UUID id,
        long organ,
        String number,
        String title,
        String joint,
        String reviewNumber,
        String registerNumber,
        String recordNumber,
        String publishedIn,
        boolean isVoid,
        int revision,
        @Nullable UUID enteredBy,
        OffsetDateTime enteredAt) {}
