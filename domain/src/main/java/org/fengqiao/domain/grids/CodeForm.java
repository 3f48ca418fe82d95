package org.fengqiao.domain.grids;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/** Reads the form of a code scheme. */
final class CodeForm {
  private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)(?::(\\w+))?}|([0-9A-Z-]+)");
  private static final Alphabet CHARACTERS = Alphabet.of("0-9", "A-Z", "-");
  private static final String GRID = "grid";

  private final String field;
  private final Map<GridKind, String> kinds;
  private final List<CodePart> before = new ArrayList<>();
  private final List<CodePart> after = new ArrayList<>();
  private Optional<CodePart.Serial> serial = Optional.empty();
  private Optional<CheckDigit> check = Optional.empty();

  /**
   * For one form.
   *
   * @param field what it is of: {@code grid} or {@code micro_grid}
   * @param kinds what {@code {kind}} is for each kind; empty where it has none
   */
  CodeForm(String field, Map<GridKind, String> kinds) {
    this.field = field;
    this.kinds = kinds;
  }

  CodeScheme scheme(String form, Reason malformed) {
    var token = TOKEN.matcher(form);
    int read = 0;
    while (token.lookingAt() && read < form.length()) {
      requireNothingChecked();
      take(token);
      read = token.end();
      token.region(read, form.length());
    }
    if (read < form.length()) {
      throw wrong("has only {parts}, digits, capital letters and hyphens");
    }
    var counted = serial.orElseThrow(() -> wrong("has {serial:N} once"));
    var scheme = new CodeScheme(before, counted, after, check, malformed);
    requireFit(scheme);
    return scheme;
  }

  private void take(Matcher token) {
    if (token.group(3) != null) {
      add(new CodePart.Fixed(token.group(3)));
      return;
    }
    var argument = Optional.ofNullable(token.group(2));
    switch (token.group(1)) {
      case "village" -> add(new CodePart.Division(Level.VILLAGE));
      case "town" -> add(new CodePart.Division(Level.TOWN));
      case "district" -> add(new CodePart.Division(Level.DISTRICT));
      case GRID -> grid();
      case "kind" -> kind();
      case "serial" -> serial(argument);
      case "check" -> check = Optional.of(digit(argument));
      default -> throw wrong("has no part {" + token.group(1) + "}");
    }
  }

  private void add(CodePart part) {
    (serial.isEmpty() ? before : after).add(part);
  }

  private void grid() {
    if (field.equals(GRID)) {
      throw wrong("has no part {grid}");
    }
    add(new CodePart.Grid());
  }

  private void kind() {
    boolean whole = kinds.keySet().equals(EnumSet.allOf(GridKind.class));
    if (!whole
        || kinds.values().stream().mapToInt(String::length).distinct().count() > 1
        || kinds.values().stream().distinct().count() < kinds.size()
        || !kinds.values().stream().allMatch(Spelling.of(1, 4, CHARACTERS)::fits)) {
      throw Refusal.invalid(
          "kinds", "says for each kind other 1 to 4 digits, capital letters or hyphens, as many");
    }
    add(new CodePart.Kind(kinds));
  }

  private void serial(Optional<String> digits) {
    if (serial.isPresent() || digits.filter(text -> text.matches("[1-6]")).isEmpty()) {
      throw wrong("has {serial:N} once, of 1 to 6 digits");
    }
    serial = digits.map(text -> new CodePart.Serial(Integer.parseInt(text)));
  }

  private CheckDigit digit(Optional<String> name) {
    for (var digit : CheckDigit.values()) {
      if (name.filter(digit.name()::equals).isPresent()) {
        return digit;
      }
    }
    throw wrong("has {check:ALGORITHM} of " + List.of(CheckDigit.values()));
  }

  private void requireNothingChecked() {
    if (check.isPresent()) {
      throw wrong("ends in its check digit");
    }
  }

  /** Tries the longest code there is. */
  private void requireFit(CodeScheme scheme) {
    var village = new DivisionCode("999999999999");
    for (var kind : GridKind.values()) {
      var bearer =
          field.equals(GRID)
              ? new CodeScheme.Bearer.OfGrid(village, kind)
              : new CodeScheme.Bearer.OfMicroGrid(village, new GridCode("9".repeat(15)));
      var stem = scheme.stem(bearer);
      if (stem.isEmpty()) {
        throw wrong("begins with what tells its codes from those of other places");
      }
      if (check.isPresent() && !check.get().checks(stem + after(scheme, bearer))) {
        throw wrong("has digits alone before this check digit, or {check:MOD_37_36}");
      }
      int most = field.equals(GRID) ? GridCode.MOST_CHARACTERS : MicroGridCode.MOST_CHARACTERS;
      if (scheme.next(bearer, Optional.empty()).length() > most) {
        throw wrong("comes to at most " + most + " characters");
      }
    }
  }

  private static String after(CodeScheme scheme, CodeScheme.Bearer bearer) {
    return String.join("", scheme.after().stream().map(part -> part.text(bearer)).toList());
  }

  private Refusal wrong(String rule) {
    return Refusal.invalid(field, rule);
  }
}
