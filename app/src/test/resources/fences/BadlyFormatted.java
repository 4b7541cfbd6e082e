package fences;

final class BadlyFormatted
{
  static int length( String sentence ) { return sentence.length( ) ; }
}
