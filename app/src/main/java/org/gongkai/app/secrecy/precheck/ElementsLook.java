package org.gongkai.app.secrecy.precheck;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;

/** Elements of Office markup that say that something is there but not shown. */
final class ElementsLook {
    private static final Map<String, String> CHANGES = Map.of(
            "ins",
            "有插入的修订",
            "del",
            "有删除的修订，删去的文字仍在文件里",
            "moveFrom",
            "有移动的修订",
            "moveTo",
            "有移动的修订",
            "rPrChange",
            "有格式修订");

    private ElementsLook() {}

    static void look(String path, byte[] content, Seen seen) throws Exception {
        XMLStreamReader reader = MarkupText.reader(content);
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = reader.getLocalName();
            if (path.startsWith("word/")) {
                word(name, reader, seen);
            } else if (path.startsWith("xl/")) {
                workbook(path, name, reader, seen);
            } else if (path.startsWith("ppt/slides/") && name.equals("sld") && is(reader, "show", "0")) {
                seen.hidden(Kind.HIDDEN_SLIDE, "幻灯片", "有隐藏的幻灯片");
            }
            if (name.equals("srcRect") && cropped(reader)) {
                seen.hidden(Kind.CROPPED, "图片", "图片裁剪过，裁掉的部分仍在文件里");
            }
        }
    }

    private static void word(String name, XMLStreamReader reader, Seen seen) {
        if (CHANGES.containsKey(name)) {
            seen.hidden(Kind.TRACKED_CHANGES, "正文", CHANGES.get(name));
        } else if ((name.equals("vanish") || name.equals("webHidden") || name.equals("specVanish"))
                && !is(reader, "val", "0")
                && !is(reader, "val", "false")
                && !name.equals("webHidden")) {
            seen.hidden(Kind.HIDDEN_TEXT, "正文", "有设为隐藏的文字");
        } else if (name.equals("color") && is(reader, "val", "FFFFFF")) {
            seen.hidden(Kind.HIDDEN_TEXT, "正文", "有白色的文字");
        }
    }

    private static void workbook(String path, String name, XMLStreamReader reader, Seen seen) {
        switch (name) {
            case "sheet" -> {
                seen.name(MarkupText.attribute(reader, "name", ""));
                String state = MarkupText.attribute(reader, "state", "");
                if (state.equals("hidden") || state.equals("veryHidden")) {
                    seen.hidden(Kind.HIDDEN_SHEET, "工作簿", "有隐藏的工作表");
                }
            }
            case "row" -> {
                if (is(reader, "hidden", "1") || is(reader, "hidden", "true")) {
                    seen.hidden(Kind.HIDDEN_CELLS, "工作表", "有隐藏的行");
                }
            }
            case "col" -> {
                if (is(reader, "hidden", "1") || is(reader, "hidden", "true")) {
                    seen.hidden(Kind.HIDDEN_CELLS, "工作表", "有隐藏的列");
                }
            }
            case "externalBook" -> seen.hidden(Kind.EXTERNAL_LINKS, "工作簿", "引用了其他工作簿，并存有其中的数据");
            default -> {}
        }
    }

    private static boolean is(XMLStreamReader reader, String attribute, String value) {
        return MarkupText.attribute(reader, attribute, attribute).equals(value);
    }

    private static boolean cropped(XMLStreamReader reader) {
        for (String side : new String[] {"l", "t", "r", "b"}) {
            String by = MarkupText.attribute(reader, side, side);
            if (!by.isEmpty() && !by.equals("0") && !by.startsWith("-")) {
                return true;
            }
        }
        return false;
    }
}
