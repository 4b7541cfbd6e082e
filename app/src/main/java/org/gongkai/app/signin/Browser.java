package org.gongkai.app.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, in words by which its owner knows the machine again. */
final class Browser {
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        PROGRAMS.put("MicroMessenger", "微信");
        PROGRAMS.put("wxwork", "企业微信");
        PROGRAMS.put("DingTalk", "钉钉");
        PROGRAMS.put("Edg", "Edge 浏览器");
        PROGRAMS.put("QQBrowser", "QQ 浏览器");
        PROGRAMS.put("Firefox", "火狐浏览器");
        PROGRAMS.put("Chrome", "Chrome 浏览器");
        PROGRAMS.put("Safari", "Safari 浏览器");
        PROGRAMS.put("Java-http-client", "程序");
        PROGRAMS.put("curl", "程序");
        MACHINES.put("iPhone", "苹果手机");
        MACHINES.put("iPad", "苹果平板");
        MACHINES.put("HarmonyOS", "鸿蒙设备");
        MACHINES.put("Android", "安卓手机");
        MACHINES.put("Windows", "Windows 电脑");
        MACHINES.put("Macintosh", "苹果电脑");
        MACHINES.put("UOS", "统信电脑");
        MACHINES.put("Kylin", "麒麟电脑");
        MACHINES.put("Linux", "Linux 电脑");
    }

    private Browser() {}

    static String words(String agent) {
        return named(MACHINES, agent, "不明设备") + " · " + named(PROGRAMS, agent, "不明浏览器");
    }

    private static String named(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
