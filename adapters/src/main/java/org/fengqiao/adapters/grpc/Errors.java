package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.partners.PartnerReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of anything thrown what the client is told. The one place statuses are chosen. */
final class Errors {
  private static final Logger log = LoggerFactory.getLogger(Errors.class);
  private static final int LONGEST_VALUE = 120;

  // What lists what is legal or missing is ours, and useless in part; three times it goes into one
  // trailer.
  private static final int LONGEST_LIST = 600;
  private static final Set<String> LISTS = Set.of(Refusal.LEGAL, "organs", "parts");
  private static final Messages MESSAGES = new Messages();

  private Errors() {}

  /** What the client of the current call is told of {@code thrown}; a fault is logged here. */
  static Told tell(Throwable thrown) {
    var language = CallContext.language();
    return switch (thrown) {
      case Refusal refusal -> refused(refusal, language);
      case CallEnded ended ->
          told(ended.code(), ended.reason(), Map.of(), List.of(), ended.retryDelay(), language);
      default -> {
        if (CallContext.isEnded()) {
          // What it ran into is the ending itself, as an interrupted wait.
          yield tell(CallEnded.of(Context.current()));
        }
        log.error("call {} failed", CallContext.requestId(), thrown);
        yield failed(
            EdgeReason.INTERNAL,
            Code.INTERNAL,
            Map.of("request_id", CallContext.requestId()),
            language);
      }
    };
  }

  /** The sentence for {@code reason}, in the language of the current call. */
  static String sentence(Reason reason, Map<String, String> values) {
    return MESSAGES.of(CallContext.language(), reason.name(), shortened(values));
  }

  /** A rule in the language of the current call. */
  static String rule(String rule) {
    return MESSAGES.rule(CallContext.language(), rule);
  }

  /** What is told of a message that could not be read. */
  static Told malformed() {
    return failed(
        EdgeReason.MESSAGE_MALFORMED, Code.INVALID_ARGUMENT, Map.of(), CallContext.language());
  }

  /** The message bundles, for the test that none is missing. */
  static Messages messages() {
    return MESSAGES;
  }

  private static Told refused(Refusal refusal, Language language) {
    return told(
        code(refusal),
        refusal.reason(),
        shortened(refusal.details()),
        violations(refusal, language),
        retryDelay(refusal),
        language);
  }

  private static Code code(Refusal refusal) {
    return switch (refusal.kind()) {
      case Refusal.Kind.Invalid _ -> Code.INVALID_ARGUMENT;
      case Refusal.Kind.NotFound _ -> Code.NOT_FOUND;
      case Refusal.Kind.NotPermitted _ ->
          refusal.reason() == PartnerReason.UNAUTHENTICATED
              ? Code.UNAUTHENTICATED
              : Code.PERMISSION_DENIED;
      case Refusal.Kind.IllegalNow _ -> Code.FAILED_PRECONDITION;
      case Refusal.Kind.Stale _ -> Code.ABORTED;
      case Refusal.Kind.Conflict _ -> Code.ALREADY_EXISTS;
      case Refusal.Kind.Exhausted _ -> Code.RESOURCE_EXHAUSTED;
    };
  }

  private static List<Violation> violations(Refusal refusal, Language language) {
    return refusal.kind() instanceof Refusal.Kind.Invalid(var violations)
        ? violations.stream()
            .map(v -> new Violation(v.field(), MESSAGES.rule(language, v.rule())))
            .toList()
        : List.of();
  }

  // What a caller sent may be told back, but trailers must fit in 8 KiB to reach every client.
  private static Map<String, String> shortened(Map<String, String> details) {
    var told = new HashMap<String, String>();
    details.forEach((name, value) ->
        told.put(name, shortened(value, LISTS.contains(name) ? LONGEST_LIST : LONGEST_VALUE)));
    return told;
  }

  private static String shortened(String value, int longest) {
    return value.codePointCount(0, value.length()) <= longest
        ? value
        : value.substring(0, value.offsetByCodePoints(0, longest)) + "…";
  }

  private static Optional<Duration> retryDelay(Refusal refusal) {
    return refusal.kind() instanceof Refusal.Kind.Exhausted(var retryAfter)
        ? Optional.of(retryAfter)
        : Optional.empty();
  }

  private static Told failed(
      Reason reason, Code code, Map<String, String> metadata, Language language) {
    return told(code, reason, metadata, List.of(), Optional.empty(), language);
  }

  private static Told told(
      Code code,
      Reason reason,
      Map<String, String> metadata,
      List<Violation> violations,
      Optional<Duration> retryDelay,
      Language language) {
    CallContext.refused(reason.name());
    return new Told(
        code,
        reason.name(),
        language,
        MESSAGES.of(language, reason.name(), metadata),
        metadata,
        violations,
        retryDelay);
  }
}
