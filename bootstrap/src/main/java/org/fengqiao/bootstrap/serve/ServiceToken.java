package org.fengqiao.bootstrap.serve;

import java.nio.file.Path;
import org.fengqiao.adapters.gateway.SecretFile;
import org.fengqiao.adapters.gateway.UnusableKey;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.Setting;

/** Reads what a service is called with. */
final class ServiceToken {
  private ServiceToken() {}

  /**
   * The token in a file.
   *
   * @param setting that named the file
   * @throws BadSetting if it cannot be used
   */
  static String read(Setting setting, Path file) {
    try {
      return SecretFile.token(file);
    } catch (UnusableKey e) {
      throw BadSetting.of(setting, file.toString(), String.valueOf(e.getMessage()));
    }
  }
}
