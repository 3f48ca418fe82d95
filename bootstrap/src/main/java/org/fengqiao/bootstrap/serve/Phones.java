package org.fengqiao.bootstrap.serve;

import java.util.Optional;
import org.fengqiao.adapters.gateway.Gateway;
import org.fengqiao.adapters.gateway.GatewayKey;
import org.fengqiao.adapters.gateway.HttpNotices;
import org.fengqiao.adapters.gateway.UnusableKey;
import org.fengqiao.adapters.sms.LineNotices;
import org.fengqiao.application.notices.Notices;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.NoticesChoice;
import org.fengqiao.bootstrap.config.Setting;

/**
 * The way to people's phones.
 *
 * @param closing ends it before the workers that use it: what is under way ends, nothing is begun
 */
record Phones(Notices notices, AutoCloseable closing) {
  /**
   * Opens the way that was chosen.
   *
   * @throws BadSetting if the key cannot be used
   */
  static Phones open(NoticesChoice choice) {
    return switch (choice) {
      case NoticesChoice.Log _ -> new Phones(new LineNotices(Optional.empty()), () -> {});
      case NoticesChoice.InFile(var file) ->
          new Phones(new LineNotices(Optional.of(file)), () -> {});
      case NoticesChoice.ToGateway to -> {
        var notices = new HttpNotices(new Gateway(to.url(), key(to), to.timeout(), to.atOnce()));
        yield new Phones(notices, notices);
      }
    };
  }

  private static GatewayKey key(NoticesChoice.ToGateway to) {
    try {
      return GatewayKey.read(to.key());
    } catch (UnusableKey e) {
      throw BadSetting.of(Setting.NOTICES_KEY, to.key().toString(), String.valueOf(e.getMessage()));
    }
  }
}
