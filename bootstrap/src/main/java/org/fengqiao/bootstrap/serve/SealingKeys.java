package org.fengqiao.bootstrap.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fengqiao.adapters.keys.FileKeys;
import org.fengqiao.adapters.keys.KeyFile;
import org.fengqiao.adapters.keys.NoKeys;
import org.fengqiao.adapters.keys.UnusableKeys;
import org.fengqiao.application.rewards.vault.Keys;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.KeysChoice;
import org.fengqiao.bootstrap.config.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that seal who reported what. */
final class SealingKeys {
  private static final Logger log = LoggerFactory.getLogger(SealingKeys.class);

  private SealingKeys() {}

  /**
   * Reads those that were chosen; the keys of an embedded database are made where there are none.
   *
   * @throws BadSetting if they cannot be used
   */
  static Keys open(KeysChoice choice) {
    return switch (choice) {
      case KeysChoice.None _ -> new NoKeys();
      case KeysChoice.Given(var file) -> read(file);
      case KeysChoice.Made(var file) -> {
        make(file);
        yield read(file);
      }
    };
  }

  private static void make(Path file) {
    var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    try {
      Files.createDirectories(file.resolveSibling(""));
      if (new KeyFile(file).makeIfAbsent(today)) {
        log.info("{} was made: without it what its keys seal is lost, keep a copy", file);
      }
    } catch (UnusableKeys e) {
      throw refused(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Keys read(Path file) {
    try {
      return new FileKeys(new KeyFile(file));
    } catch (UnusableKeys e) {
      throw refused(file, e);
    }
  }

  private static BadSetting refused(Path file, UnusableKeys why) {
    return BadSetting.of(Setting.KEYS, file.toString(), "it " + why.getMessage());
  }
}
