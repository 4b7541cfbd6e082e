package org.gongkai.app.report;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The export as JSON; its shape is told in docs/api/report-export.md. */
final class ExportJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportJson() {}

    static void write(ExportedReports export, OutputStream out) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", ExportedReports.FORMAT);
        root.put("version", ExportedReports.VERSION);
        root.put("year", export.year());
        var top = new LinkedHashMap<String, Object>();
        top.put("code", export.code());
        top.put("name", export.organ());
        root.put("organ", top);
        root.put("made_at", export.madeAt());
        root.put("hash", "SM3:" + export.hash());
        root.put("reports", export.units().stream().map(ExportJson::unit).toList());
        root.put(
                "missing",
                export.missing().stream()
                        .map(one -> {
                            var organ = new LinkedHashMap<String, Object>();
                            organ.put("code", one.code());
                            organ.put("name", one.name());
                            return organ;
                        })
                        .toList());
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, root);
    }

    private static Object unit(ExportedReports.Unit unit) {
        var one = new LinkedHashMap<String, Object>();
        one.put("code", unit.code());
        one.put("name", unit.name());
        one.put("kind", unit.kind());
        one.put("upper", unit.upper());
        one.put("basis", unit.basis().code());
        one.put("hash", "SM3:" + unit.hash());
        one.put("report", JSON.readTree(unit.json()));
        return one;
    }
}
