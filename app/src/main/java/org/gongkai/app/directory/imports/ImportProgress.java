package org.gongkai.app.directory.imports;

import java.util.UUID;

/** How far the check or the import of a workbook has come, for a page. */
public record ImportProgress(UUID id, String fileName, boolean taking, int done, int total) {
    static ImportProgress of(ImportStore.State state) {
        return new ImportProgress(
                state.id(),
                state.fileName(),
                state.doing() == ImportStore.Doing.TAKE,
                Math.min(state.done(), state.total()),
                Math.max(1, state.total()));
    }

    public String title() {
        return taking ? "正在导入" : "正在核对";
    }

    public String verb() {
        return taking ? "写入" : "核对";
    }
}
