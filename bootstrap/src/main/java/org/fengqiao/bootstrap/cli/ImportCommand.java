package org.fengqiao.bootstrap.cli;

import picocli.CommandLine.Command;

/** What can be imported. */
@Command(
    name = "import",
    description = "Imports a file through a running server.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run import divisions divisions-330502-wuxing.csv",
      "  ./run import people staff.csv",
      "  ./run import receipts receipts-2026-11.csv"
    })
final class ImportCommand {}
