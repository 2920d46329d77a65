// Where a list is pasted or typed, or a file is dropped.
#pragma once

#include <QPlainTextEdit>

namespace candela::app {

class ListField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ListField(QWidget *parent = nullptr);

signals:
    void fileDropped(const QString &path);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace candela::app
