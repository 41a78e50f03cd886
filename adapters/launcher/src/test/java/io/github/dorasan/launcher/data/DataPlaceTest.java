package io.github.dorasan.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "absolute paths begin otherwise there")
class DataPlaceTest {
  @Test
  void followsTheXdgSpecificationOnLinux() {
    DataPlace place = new DataPlace("Linux", "/home/jvm");

    assertThat(place.usual(Map.of())).contains(Path.of("/home/jvm/.local/share/dorasan"));
    assertThat(place.usual(Map.of("HOME", "/home/me")))
        .contains(Path.of("/home/me/.local/share/dorasan"));
    assertThat(place.usual(Map.of("HOME", "/home/me", "XDG_DATA_HOME", "/data")))
        .contains(Path.of("/data/dorasan"));
    assertThat(place.usual(Map.of("XDG_DATA_HOME", "relative")))
        .contains(Path.of("/home/jvm/.local/share/dorasan"));
  }

  @Test
  void usesApplicationSupportOnMacOs() {
    assertThat(new DataPlace("Mac OS X", "/Users/me").usual(Map.of("XDG_DATA_HOME", "/data")))
        .contains(Path.of("/Users/me/Library/Application Support/Dorasan"));
  }

  @Test
  void usesLocalApplicationDataOnWindows() {
    DataPlace place = new DataPlace("Windows 11", "/c/jvm");

    assertThat(place.usual(Map.of("LOCALAPPDATA", "/c/local")))
        .contains(Path.of("/c/local/Dorasan"));
    assertThat(place.usual(Map.of("USERPROFILE", "/c/me", "HOME", "/other")))
        .contains(Path.of("/c/me/AppData/Local/Dorasan"));
  }

  @Test
  void isNowhereWithoutAHome() {
    assertThat(new DataPlace("Linux", "?").usual(Map.of("HOME", ""))).isEmpty();
  }
}
