/// How what workers make of documents comes to its place.
package enum Delivery {
  /// Workers put it into a file beside the results, from which the outputs are made.
  case stored
  /// Workers write the only output at this path, one document behind the other in the order of the inputs.
  case lines(path: String)
  /// Workers write the only output, a file for each document.
  case files(JSONFilesOutput)
}
