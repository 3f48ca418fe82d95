package org.fengqiao.domain.grids;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * How the codes of a place are made (编码规则), as its pack says. Codes given out before under another
 * scheme stay as they are.
 *
 * @param before what stands before the serial: the serial counts what has it in common
 * @param after what stands between the serial and the check digit
 * @param malformed why a code off the scheme is refused
 */
public record CodeScheme(
    List<CodePart> before,
    CodePart.Serial serial,
    List<CodePart> after,
    Optional<CheckDigit> check,
    Reason malformed) {
  /** The unified code where no pack says another: the village's digits and three more. */
  public static final CodeScheme OF_GRIDS = grids("{village}{serial:3}", Map.of());

  /** The code of micro-grids where no pack says another: the grid's and three more. */
  public static final CodeScheme OF_MICRO_GRIDS = microGrids("{grid}{serial:3}");

  public CodeScheme {
    before = List.copyOf(before);
    Objects.requireNonNull(serial);
    after = List.copyOf(after);
    Objects.requireNonNull(check);
    Objects.requireNonNull(malformed);
  }

  /**
   * A scheme for grids.
   *
   * @param form parts from left to right: {@code {village}}, {@code {town}} or {@code {district}}
   *     for the digits of the division, {@code {kind}}, {@code {serial:N}} of N digits, once,
   *     {@code {check:ALGORITHM}} of {@link CheckDigit} at the end, and digits, capital letters and
   *     hyphens for themselves
   * @param kinds what {@code {kind}} is for each kind
   * @throws Refusal INVALID_FIELD
   */
  public static CodeScheme grids(String form, Map<GridKind, String> kinds) {
    return new CodeForm("grid", kinds).scheme(form, GridReason.GRID_CODE_MALFORMED);
  }

  /**
   * A scheme for micro-grids: as of grids, with {@code {grid}} for the grid's code, and no kind.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static CodeScheme microGrids(String form) {
    return new CodeForm("micro_grid", Map.of()).scheme(form, GridReason.MICRO_GRID_CODE_MALFORMED);
  }

  /** What a code is made for. */
  public sealed interface Bearer {
    /** The village it lies in. */
    DivisionCode village();

    /** A grid of that kind. */
    record OfGrid(DivisionCode village, GridKind kind) implements Bearer {}

    /** A micro-grid in a grid of that code. */
    record OfMicroGrid(DivisionCode village, GridCode grid) implements Bearer {}
  }

  /** What all codes have in common that are counted together: they begin with it. */
  public String stem(Bearer bearer) {
    return text(before, bearer);
  }

  /**
   * The code after {@code highest}; the first where there is none.
   *
   * @param highest the highest code given out that begins with {@link #stem} and as many digits as
   *     the serial has, by whatever scheme
   * @throws Refusal GRID_CODE_MALFORMED, MICRO_GRID_CODE_MALFORMED if all serials are given out
   */
  public String next(Bearer bearer, Optional<String> highest) {
    var stem = stem(bearer);
    int last = highest.flatMap(code -> serial(stem, code)).orElse(0);
    if (last + 1 > serial.most()) {
      throw Refusal.invalid(malformed, "code", "is given out up to " + serial.most());
    }
    return code(bearer, last + 1);
  }

  private Optional<Integer> serial(String stem, String code) {
    int end = stem.length() + serial.digits();
    boolean counted =
        code.startsWith(stem)
            && code.length() >= end
            && Spelling.of(serial.digits(), serial.digits(), Alphabet.DIGITS)
                .fits(code, stem.length(), end);
    return counted ? Optional.of(Integer.parseInt(code, stem.length(), end, 10)) : Optional.empty();
  }

  private String code(Bearer bearer, int number) {
    var unchecked = stem(bearer) + serial.text(number) + text(after, bearer);
    return unchecked + check.map(digit -> digit.of(unchecked)).orElse("");
  }

  /**
   * Passes if the code is one of {@code bearer} by this scheme.
   *
   * @throws Refusal GRID_CODE_MALFORMED, MICRO_GRID_CODE_MALFORMED
   */
  public void require(Bearer bearer, String code) {
    var number = serial(stem(bearer), code).filter(found -> found > 0);
    var right = number.map(found -> code(bearer, found));
    if (right.filter(code::equals).isPresent()) {
      return;
    }
    int checked = check.map(CheckDigit::length).orElse(0);
    boolean onlyMistyped =
        right.isPresent()
            && right.get().length() == code.length()
            && code.startsWith(right.get().substring(0, code.length() - checked));
    throw Refusal.invalid(
        malformed,
        "code",
        onlyMistyped
            ? "ends in its check digit " + right.get().substring(code.length() - checked)
            : "has the form " + form() + ", here " + stem(bearer) + " and so on");
  }

  private static String text(List<CodePart> parts, Bearer bearer) {
    return parts.stream().map(part -> part.text(bearer)).collect(Collectors.joining());
  }

  /** As a pack writes it. */
  public String form() {
    return Stream.of(
            before.stream().map(CodePart::form),
            Stream.of(serial.form()),
            after.stream().map(CodePart::form),
            check.stream().map(digit -> "{check:" + digit + "}"))
        .flatMap(parts -> parts)
        .collect(Collectors.joining());
  }
}
