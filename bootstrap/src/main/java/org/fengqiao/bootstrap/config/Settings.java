package org.fengqiao.bootstrap.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** The settings as given: by default, then by the file, then by the environment. */
final class Settings {
  private static final String PREFIX = "FENGQIAO_";
  private static final String FILE = PREFIX + "CONFIG";

  /** Variables that are no settings: where the file is, the token of the CLI, the JVM's options. */
  private static final Set<String> OTHERS = Set.of(FILE, "FENGQIAO_TOKEN", "FENGQIAO_JAVA_OPTS");

  private final Map<Setting, String> given = new EnumMap<>(Setting.class);

  /**
   * Reads the file named by {@code FENGQIAO_CONFIG}, or {@code fengqiao.properties} in {@code home}
   * if it is there, and the environment.
   */
  static Settings read(Path home, Map<String, String> environment) {
    var settings = new Settings();
    for (var setting : Setting.values()) {
      settings.given.put(setting, setting.initial());
    }
    var named = Optional.ofNullable(environment.get(FILE));
    var file = home.resolve(named.orElse("fengqiao.properties"));
    if (named.isPresent() || Files.exists(file)) {
      settings.readFile(file);
    }
    settings.readEnvironment(environment);
    return settings;
  }

  private void readFile(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new BadSetting("there is no configuration file " + file);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadSetting("the configuration file %s cannot be read: %s".formatted(file, e));
    }
    for (var key : properties.stringPropertyNames()) {
      var setting =
          Setting.ofKey(key)
              .orElseThrow(
                  () -> new BadSetting("setting %s in %s is unknown".formatted(key, file)));
      given.put(setting, properties.getProperty(key).strip());
    }
  }

  private void readEnvironment(Map<String, String> environment) {
    for (var variable : environment.keySet()) {
      if (!variable.startsWith(PREFIX) || OTHERS.contains(variable)) {
        continue;
      }
      var setting =
          Setting.ofVariable(variable)
              .orElseThrow(
                  () -> new BadSetting("setting %s (environment) is unknown".formatted(variable)));
      given.put(setting, environment.getOrDefault(variable, "").strip());
    }
  }

  String text(Setting setting) {
    return given.getOrDefault(setting, "");
  }

  /** Whether a value is meant as the address of a service. */
  boolean isAddress(Setting setting) {
    var text = text(setting);
    return text.startsWith("https:") || text.startsWith("http:");
  }

  int number(Setting setting, int least, int most) {
    return read(
        setting,
        text -> {
          int value = Integer.parseInt(text);
          return value < least || value > most ? Optional.empty() : Optional.of(value);
        });
  }

  /** Reads a value; what {@code reader} throws or leaves empty is refused by the setting's rule. */
  <T> T read(Setting setting, Function<String, Optional<T>> reader) {
    var text = text(setting);
    try {
      return reader.apply(text).orElseThrow(() -> setting.refuse(text));
    } catch (BadSetting refused) {
      throw refused;
    } catch (RuntimeException e) {
      throw setting.refuse(text);
    }
  }
}
