// Why something in a detail is not there: said in full, with a way to ask for it again, and with the server's own words to
// fold out where it had some.
#pragma once

#include <QWidget>

namespace candela::app {

struct Sentence;

class MissingPart : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the buttons' object names. Of several in a window one alone can have the letter for Alt.
    MissingPart(const Sentence &said, const QString &name, bool hasLetter, QWidget *parent = nullptr);

signals:
    void retryRequested();
};

} // namespace candela::app
