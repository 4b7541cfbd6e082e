import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a TrueType font fit for PDF whose text can be copied: a glyph that stands for several characters is copied, so that each
 * character has a glyph of its own. (Noto draws ⽂ U+2F42 and 文 U+6587 with one glyph; whoever copies 文 would get the radical.)
 * Tables that a PDF has no use for are left out. With GB2312 as third argument, only the outlines of its characters are kept.
 *
 * <pre>java scripts/fonts/PrepareFont.java NotoSerifSC_400Regular.ttf NotoSerifSC-Regular.ttf
 * java scripts/fonts/PrepareFont.java NotoSerifSC_700Bold.ttf NotoSerifSC-Bold-GB2312.ttf GB2312</pre>
 */
final class PrepareFont {
    private static final List<String> KEPT = List.of("OS/2", "gasp", "name", "post", "prep", "head", "hhea", "maxp");

    private final ByteBuffer font;
    private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();
    private final List<byte[]> outlines = new ArrayList<>();
    private final List<int[]> metrics = new ArrayList<>();

    private PrepareFont(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
        for (int i = 0; i < font.getShort(4); i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            tables.put(
                    new String(tag, StandardCharsets.ISO_8859_1),
                    font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
    }

    public static void main(String[] args) throws IOException {
        PrepareFont font = new PrepareFont(Files.readAllBytes(Path.of(args[0])));
        font.glyphs();
        TreeMap<Integer, Integer> characters = font.characters();
        if (args.length > 2) {
            CharsetEncoder encoder = Charset.forName(args[2]).newEncoder();
            characters.keySet().removeIf(c -> !encoder.canEncode(Character.toString(c)));
        }
        int copied = font.separate(characters);
        if (args.length > 2) {
            font.keepOnly(new HashSet<>(characters.values()));
        }
        byte[] made = font.made(characters);
        Files.write(Path.of(args[1]), made);
        System.out.printf("%d characters, %d glyphs, %d copied, %d bytes%n", characters.size(), font.outlines.size(), copied, made.length);
    }

    private ByteBuffer table(String tag) {
        return tables.get(tag);
    }

    private void glyphs() {
        int count = table("maxp").getShort(4) & 0xFFFF;
        int full = table("hhea").getShort(34) & 0xFFFF;
        ByteBuffer hmtx = table("hmtx");
        for (int g = 0; g < count; g++) {
            int from = table("loca").getInt(4 * g);
            byte[] outline = new byte[table("loca").getInt(4 * g + 4) - from];
            table("glyf").get(from, outline);
            outlines.add(outline);
            int bearing = g < full ? hmtx.getShort(4 * g + 2) : hmtx.getShort(4 * full + 2 * (g - full));
            metrics.add(new int[] {hmtx.getShort(4 * Math.min(g, full - 1)), bearing});
        }
    }

    /** The glyph of each character, from the table for all of Unicode. */
    private TreeMap<Integer, Integer> characters() {
        ByteBuffer cmap = table("cmap");
        TreeMap<Integer, Integer> characters = new TreeMap<>();
        for (int i = 0; i < cmap.getShort(2); i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            if (cmap.getShort(at) == 12) {
                for (int group = 0; group < cmap.getInt(at + 12); group++) {
                    int start = cmap.getInt(at + 16 + 12 * group);
                    for (int c = start; c <= cmap.getInt(at + 20 + 12 * group); c++) {
                        characters.put(c, cmap.getInt(at + 24 + 12 * group) + c - start);
                    }
                }
            }
        }
        return characters;
    }

    private int separate(TreeMap<Integer, Integer> characters) {
        Set<Integer> taken = new HashSet<>();
        int copied = 0;
        for (Map.Entry<Integer, Integer> character : characters.entrySet()) {
            int glyph = character.getValue();
            if (!taken.add(glyph)) {
                character.setValue(outlines.size());
                outlines.add(outlines.get(glyph));
                metrics.add(metrics.get(glyph));
                copied++;
            }
        }
        return copied;
    }

    /** Empties every other outline, except parts of composed glyphs. */
    private void keepOnly(Set<Integer> glyphs) {
        Set<Integer> kept = new TreeSet<>(glyphs);
        kept.add(0);
        for (List<Integer> open = new ArrayList<>(kept); !open.isEmpty(); ) {
            for (int part : parts(outlines.get(open.removeLast()))) {
                if (kept.add(part)) {
                    open.add(part);
                }
            }
        }
        for (int g = 0; g < outlines.size(); g++) {
            if (!kept.contains(g)) {
                outlines.set(g, new byte[0]);
            }
        }
    }

    private static List<Integer> parts(byte[] outline) {
        List<Integer> parts = new ArrayList<>();
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length < 10 || glyph.getShort(0) >= 0) {
            return parts;
        }
        int flags;
        int at = 10;
        do {
            flags = glyph.getShort(at);
            parts.add(glyph.getShort(at + 2) & 0xFFFF);
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        } while ((flags & 0x20) != 0);
        return parts;
    }

    private byte[] made(TreeMap<Integer, Integer> characters) throws IOException {
        Map<String, byte[]> out = new TreeMap<>();
        for (String tag : KEPT) {
            if (tables.containsKey(tag)) {
                byte[] bytes = new byte[table(tag).limit()];
                table(tag).get(0, bytes);
                out.put(tag, bytes);
            }
        }
        ByteBuffer.wrap(out.get("maxp")).putShort(4, (short) outlines.size());
        ByteBuffer.wrap(out.get("hhea")).putShort(34, (short) outlines.size());
        ByteBuffer.wrap(out.get("head")).putInt(8, 0).putShort(50, (short) 1);
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate(4 * (outlines.size() + 1));
        ByteBuffer hmtx = ByteBuffer.allocate(4 * outlines.size());
        for (int g = 0; g < outlines.size(); g++) {
            loca.putInt(glyf.size());
            glyf.writeBytes(outlines.get(g));
            glyf.writeBytes(new byte[(4 - glyf.size() % 4) % 4]);
            hmtx.putShort((short) metrics.get(g)[0]).putShort((short) metrics.get(g)[1]);
        }
        out.put("glyf", glyf.toByteArray());
        out.put("loca", loca.putInt(glyf.size()).array());
        out.put("hmtx", hmtx.array());
        out.put("cmap", cmap(characters));
        return assembled(out);
    }

    private static byte[] cmap(TreeMap<Integer, Integer> characters) throws IOException {
        List<int[]> groups = new ArrayList<>();
        characters.forEach((c, glyph) -> {
            int[] last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && last[1] + 1 == c && last[2] + c - last[0] == glyph) {
                last[1] = c;
            } else {
                groups.add(new int[] {c, c, glyph});
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(2);
        for (int[] platform : new int[][] {{0, 4}, {3, 10}}) {
            out.writeShort(platform[0]);
            out.writeShort(platform[1]);
            out.writeInt(20);
        }
        out.writeInt(12 << 16);
        out.writeInt(16 + 12 * groups.size());
        out.writeInt(0);
        out.writeInt(groups.size());
        for (int[] group : groups) {
            for (int number : group) {
                out.writeInt(number);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] assembled(Map<String, byte[]> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int power = Integer.highestOneBit(tables.size());
        out.writeInt(0x00010000);
        out.writeShort(tables.size());
        out.writeShort(16 * power);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort(16 * (tables.size() - power));
        int at = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            out.writeInt(sum(table.getValue()));
            out.writeInt(at);
            out.writeInt(table.getValue().length);
            at += (table.getValue().length + 3) / 4 * 4;
        }
        for (byte[] table : tables.values()) {
            out.write(table);
            out.write(new byte[(4 - table.length % 4) % 4]);
        }
        byte[] font = bytes.toByteArray();
        int head = 12 + 16 * List.copyOf(tables.keySet()).indexOf("head");
        ByteBuffer all = ByteBuffer.wrap(font);
        all.putInt(all.getInt(head + 8) + 8, 0xB1B0AFBA - sum(font));
        return font;
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }
}
