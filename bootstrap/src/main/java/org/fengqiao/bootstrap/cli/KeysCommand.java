package org.fengqiao.bootstrap.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fengqiao.adapters.keys.KeyCipher;
import org.fengqiao.adapters.keys.KeyFile;
import org.fengqiao.adapters.keys.UnusableKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Looks after a file of keys. */
@Command(
    name = "keys",
    description = {
      "Adds a key to a file of keys, or lists those in it. The keys seal who reported what;"
          + " without",
      "them nobody can read it any more: docs/operations.md says how to keep and change them."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {"  ./run keys new conf/keys.properties", "  ./run keys list conf/keys.properties"})
final class KeysCommand {
  private final Surroundings around;

  KeysCommand(Surroundings around) {
    this.around = around;
  }

  /** A cipher as it stands in a file of keys, in any case. */
  static final class Cipher implements ITypeConverter<KeyCipher> {
    @Override
    public KeyCipher convert(String text) {
      return KeyCipher.labelled(text)
          .orElseThrow(
              () -> new TypeConversionException(text + " is neither aes-256-gcm nor sm4-gcm"));
    }
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = {
        "Draws a key, adds it to a file and makes it the one that seals from now on; makes the"
            + " file",
        "where there is none. Servers that use the file know it within a second. The keys before"
            + " it",
        "stay. Prints the key's id, and never a key."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  ./run keys new conf/keys.properties",
        "  ./run keys new conf/keys.properties --cipher sm4-gcm"
      })
  int add(
      @Parameters(paramLabel = "FILE", description = "The file of keys.") Path file,
      @Option(
              names = "--cipher",
              paramLabel = "CIPHER",
              defaultValue = "aes-256-gcm",
              converter = Cipher.class,
              description = "aes-256-gcm or sm4-gcm. Default: aes-256-gcm.")
          KeyCipher cipher) {
    var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    try {
      around.out().println(new KeyFile(file.toAbsolutePath()).add(cipher, today));
    } catch (UnusableKeys e) {
      throw unusable(file, e);
    }
    around.out().flush();
    return 0;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists which keys are in a file, of which cipher, and which of them seals now.",
      footerHeading = "%nExample:%n",
      footer = "  ./run keys list conf/keys.properties")
  int list(@Parameters(paramLabel = "FILE", description = "The file of keys.") Path file) {
    try {
      new KeyFile(file.toAbsolutePath())
          .list()
          .forEach(key ->
              around
                  .out()
                  .printf("%s %s%s%n", key.id(), key.cipher(), key.first() ? " current" : ""));
    } catch (UnusableKeys e) {
      throw unusable(file, e);
    }
    around.out().flush();
    return 0;
  }

  private static Failure unusable(Path file, UnusableKeys why) {
    return new Failure("%s %s".formatted(file.toAbsolutePath(), why.getMessage()));
  }
}
