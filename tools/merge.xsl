<?xml version="1.0" encoding="UTF-8"?>
<!-- One report out of several:  a list <files><file>a.xml</file>...</files> goes in.
     SPDX-License-Identifier: GPL-3.0-or-later -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:g="urn:gimlet:report:1">
<xsl:output method="xml" encoding="UTF-8" indent="yes"/>
<xsl:template match="/files">
  <xsl:variable name="all" select="document(file)/results"/>
  <results version="2">
    <xsl:copy-of select="$all[1]/cppcheck"/>
    <xsl:copy-of select="$all/g:run"/>
    <errors><xsl:copy-of select="$all/errors/error"/></errors>
    <xsl:copy-of select="$all/g:not-analysed"/>
    <xsl:copy-of select="$all/g:suppressed"/>
    <xsl:copy-of select="$all/g:unused-suppression"/>
  </results>
</xsl:template>
</xsl:stylesheet>
