package org.fengqiao.adapters.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file of the contract says of refusals, as partners read it. */
final class Contract {
  private static final String GENERAL = "fengqiao/cases/v1/case_service.proto";
  private static final Pattern RPC =
      Pattern.compile("((?: *//[^\n]*\n)+) *rpc (\\w+)\\(", Pattern.MULTILINE);
  private static final Pattern REASON = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");
  private static final Pattern OF_ANY_CALL =
      Pattern.compile("Reasons any call may meet:(.*?)Every answer bears", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("// \\| [A-Z_, ]+ \\| ([A-Z_, ]+) \\|");
  private static final Map<String, Contract> READ = new ConcurrentHashMap<>();

  private final String text;

  private Contract(String file) {
    try (var in = Objects.requireNonNull(Contract.class.getResourceAsStream("/" + file), file)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Contract of(String file) {
    return READ.computeIfAbsent(file, Contract::new);
  }

  /** The reasons after {@code Refusals:} in the description of each rpc. */
  Map<String, Set<String>> refusals() {
    var found = new TreeMap<String, Set<String>>();
    var rpcs = RPC.matcher(text);
    while (rpcs.find()) {
      var description = rpcs.group(1);
      int at = description.indexOf("Refusals:");
      if (at >= 0) {
        found.put(rpcs.group(2), reasons(description.substring(at)));
      }
    }
    return found;
  }

  private static Set<String> reasons(String text) {
    var found = new TreeSet<String>();
    REASON.matcher(text).results().forEach(result -> found.add(result.group()));
    Stream.of(Code.values()).map(Code::name).forEach(found::remove);
    return found;
  }

  /** What any call may meet. */
  static Set<String> ofAnyCall() {
    var table = OF_ANY_CALL.matcher(of(GENERAL).text);
    var found = new TreeSet<String>();
    if (table.find()) {
      ROW.matcher(table.group(1))
          .results()
          .forEach(row -> found.addAll(Set.of(row.group(1).split(", "))));
    }
    return found;
  }

  /** Whether partners were told that the call may be refused so; so is what is of no contract. */
  static boolean tellsOf(MethodDescriptor<?, ?> method, String reason) {
    return ofAnyCall().contains(reason)
        || file(method)
            .map(file ->
                of(file)
                    .refusals()
                    .getOrDefault(Objects.requireNonNull(method.getBareMethodName()), Set.of())
                    .contains(reason))
            .orElse(true);
  }

  private static Optional<String> file(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema
        ? Optional.of(schema.getMethodDescriptor().getFile().getName())
        : Optional.empty();
  }
}
