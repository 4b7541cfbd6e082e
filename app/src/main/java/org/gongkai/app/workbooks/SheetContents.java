package org.gongkai.app.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** What a sheet holds: the first row names the columns, each further row that holds anything is kept. */
final class SheetContents<C extends SheetColumn> implements SheetContentsHandler {
    /** What the template shows for an example is no row. */
    private static final String EXAMPLE = "例：";

    private final String name;
    private final List<C> wanted;
    private final Bounds bounds;
    private final List<SheetRow<C>> rows = new ArrayList<>();
    private final Map<Integer, C> columns = new HashMap<>();
    private final Map<Integer, String> current = new TreeMap<>();
    private boolean headed;

    SheetContents(String name, List<C> wanted, Bounds bounds) {
        this.name = name;
        this.wanted = wanted;
        this.bounds = bounds;
    }

    List<SheetRow<C>> rows() {
        return rows;
    }

    @Override
    public void startRow(int row) {
        current.clear();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        String text = value == null ? "" : value.strip();
        if (reference == null || text.isEmpty()) {
            return;
        }
        if (text.length() > bounds.longestCell()) {
            throw unreadable("的单元格 " + reference + " 超过 " + bounds.longestCell() + " 个字。请核对，写得短些再交。");
        }
        current.put((int) new CellReference(reference).getCol(), text);
    }

    @Override
    public void endRow(int row) {
        if (current.isEmpty()) {
            return;
        }
        if (!headed) {
            head();
            return;
        }
        Map<C, String> cells = new LinkedHashMap<>();
        current.forEach((place, text) -> {
            C column = columns.get(place);
            if (column != null) {
                cells.put(column, text);
            }
        });
        if (cells.isEmpty() || cells.getOrDefault(wanted.getFirst(), "").startsWith(EXAMPLE)) {
            return;
        }
        if (rows.size() == bounds.rows()) {
            throw unreadable("超过 " + bounds.rows() + " 行。请分几次导入。");
        }
        rows.add(new SheetRow<>(row + 1, cells));
    }

    private void head() {
        headed = true;
        current.forEach((place, text) -> wanted.stream()
                .filter(column -> column.title().equals(text.replaceAll("[*＊\\s]", "")))
                .findAny()
                .ifPresent(column -> columns.put(place, column)));
        List<String> missing = wanted.stream()
                .filter(column -> column.required() && !columns.containsValue(column))
                .map(SheetColumn::title)
                .toList();
        if (!missing.isEmpty()) {
            throw unreadable("的第一行缺少列：" + String.join("、", missing) + "。请按模板的列名补上，列的先后不限。");
        }
    }

    private UnreadableWorkbook unreadable(String what) {
        return new UnreadableWorkbook("工作表“" + name + "”" + what);
    }
}
