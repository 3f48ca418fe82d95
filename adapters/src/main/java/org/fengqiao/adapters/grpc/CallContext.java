package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import java.util.function.Consumer;
import org.fengqiao.application.partners.Caller;

/** What is known of the call being served. Carried by gRPC's own context into every callback. */
public final class CallContext {
  static final Context.Key<String> REQUEST_ID = Context.keyWithDefault("request-id", "-");
  static final Context.Key<Language> LANGUAGE =
      Context.keyWithDefault("language", Language.CHINESE);
  static final Context.Key<Consumer<String>> REFUSED = Context.keyWithDefault("refused", _ -> {});
  static final Context.Key<Session> SESSION = Context.key("session");

  private CallContext() {}

  /** The id that the call's log lines and its answer bear; a hyphen outside of a call. */
  public static String requestId() {
    return REQUEST_ID.get();
  }

  static Language language() {
    return LANGUAGE.get();
  }

  /** Who calls, as it was when the call came. */
  static Caller caller() {
    return session().caller();
  }

  /** Who calls, to be asked anew in a call that runs long. */
  static Session session() {
    var session = SESSION.get();
    if (session == null) {
      throw new IllegalStateException("served without the identity interceptor");
    }
    return session;
  }

  /** Counts what the call, or a part of it, is refused for. */
  static void refused(String reason) {
    REFUSED.get().accept(reason);
  }

  /** Whether the client waits no more. */
  static boolean isEnded() {
    return Context.current().isCancelled();
  }

  /**
   * Passes while the client waits.
   *
   * @throws CallEnded if it waits no more
   */
  static void requireWaiting() {
    if (isEnded()) {
      throw CallEnded.of(Context.current());
    }
  }
}
